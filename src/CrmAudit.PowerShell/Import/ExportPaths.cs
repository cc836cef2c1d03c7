using System.Management.Automation;
using CrmAudit.Engine.Files;
using CrmAudit.PowerShell.Errors;

namespace CrmAudit.PowerShell.Import;

/// <summary>Finds the files -Path and -LiteralPath mean, each of them once a command.</summary>
/// <param name="command">The cmdlet.</param>
internal sealed class ExportPaths(PSCmdlet command)
{
    private readonly HashSet<string> _known = new(OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    /// <summary>The files of a path: itself, those of a folder, or what a wildcard matches. Nothing there is an error and the rest goes on.</summary>
    /// <param name="path">PowerShell path.</param>
    /// <param name="literal">Whether [ ] * ? are plain characters.</param>
    /// <param name="recurse">Look into subfolders too; the folders a wildcard matches are looked into only then.</param>
    public IEnumerable<string> Find(string path, bool recurse, bool literal)
    {
        var wildcard = !literal && WildcardPattern.ContainsWildcardCharacters(path);
        return Resolve(path, literal)
            .SelectMany(found => !Directory.Exists(found) ? [found] : wildcard && !recurse ? [] : InFolder(found, recurse))
            .Where(_known.Add);
    }

    /// <summary>The files of a folder; that folders right below it hold exports too is said, that there is none at all is an error.</summary>
    private IReadOnlyList<string> InFolder(string folder, bool recurse)
    {
        var own = new List<string>();
        var files = ExportFiles.Find(folder, recurse, "", (below, message) => command.WriteError(CommandError.UnreadableFolder(below, message)), own.Add);
        if (own.Count > 0)
        {
            command.WriteWarning(new CrmText("Command.Import.Own", ("files", own.ConvertAll(Path.GetFileName))).Render());
        }
        if (!recurse && Directory.EnumerateDirectories(folder, "*", new EnumerationOptions()).Any(static below => ExportFiles.Find(below, recurse: false, "").Count > 0))
        {
            command.WriteWarning(new CrmText("Command.Import.Subfolders", ("path", folder)).Render());
        }
        else if (files.Count == 0)
        {
            command.WriteError(CommandError.NoExportsInside(folder));
        }
        return files;
    }

    private IReadOnlyList<string> Resolve(string path, bool literal)
    {
        try
        {
            ProviderInfo provider;
            IReadOnlyList<string> found = literal
                ? [command.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out provider, out _)]
                : [.. command.GetResolvedProviderPathFromPSPath(path, out provider)];
            if (provider.Name != "FileSystem")
            {
                command.WriteError(CommandError.NotFileSystem(path, provider.Name));
                return [];
            }
            if (found.Count > 0 && (!literal || File.Exists(found[0]) || Directory.Exists(found[0])))
            {
                return found;
            }
        }
        catch (Exception exception) when (exception is ItemNotFoundException or System.Management.Automation.DriveNotFoundException or ProviderNotFoundException)
        {
            // Told below, with advice.
        }
        command.WriteError(CommandError.NothingMatches(path));
        return [];
    }
}
