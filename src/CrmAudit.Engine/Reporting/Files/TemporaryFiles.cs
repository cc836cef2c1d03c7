using System.Globalization;
using System.Text.RegularExpressions;

namespace CrmAudit.Engine.Reporting.Files;

/// <summary>Names of files that are being written, and what is left of them where a process was killed.</summary>
internal static partial class TemporaryFiles
{
    /// <summary>After so long nobody is writing a file still, whatever machine it is.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    /// <summary>A hidden name beside the target that tells machine and process: .audit.html.HOST-4711-x1y2z3w4.tmp.</summary>
    /// <param name="target">Name of the file to be.</param>
    public static string NewName(string target) =>
        string.Create(CultureInfo.InvariantCulture, $".{target}.{Environment.MachineName}-{Environment.ProcessId}-{Path.GetFileNameWithoutExtension(Path.GetRandomFileName())}.tmp");

    /// <summary>Removes what killed processes left in a folder: it may hold the records of people. What a living one is writing stays.</summary>
    /// <param name="folder">Folder of a target.</param>
    public static void RemoveLeftBehind(string folder)
    {
        try
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles(".*.tmp", new EnumerationOptions { AttributesToSkip = 0 }).Where(IsLeftBehind))
            {
                file.Delete();
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The report matters more than what an earlier run left.
        }
    }

    private static bool IsLeftBehind(FileInfo file) => Name().Match(file.Name) is { Success: true } name
        && (name.Groups["machine"].Value.EndsWith("." + Environment.MachineName, StringComparison.Ordinal)
            ? !IsAlive(int.Parse(name.Groups["process"].ValueSpan, CultureInfo.InvariantCulture))
            : DateTime.UtcNow - file.LastWriteTimeUtc > Abandoned);

    private static bool IsAlive(int process)
    {
        try
        {
            using var found = System.Diagnostics.Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^(?<machine>\..+)-(?<process>\d{1,9})-[a-z0-9]{8}\.tmp$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
