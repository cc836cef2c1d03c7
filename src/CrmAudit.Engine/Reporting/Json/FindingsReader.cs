using System.Text.Json;
using CrmAudit.Engine.Scoring;

namespace CrmAudit.Engine.Reporting.Json;

/// <summary>Reads a result file (.json) back: the baseline of a comparison, or the input of another report.</summary>
public static class FindingsReader
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const long LargestFile = 2L << 30;

    /// <summary>The report that was written to a file.</summary>
    /// <param name="path">A .json written by the export.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="ReportReadException">It is not such a file, or one of a newer version, or cannot be opened.</exception>
    public static AuditReport Read(string path, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        var document = ReadDocument(path, cancel);
        if (document?.Format != ReportDocument.FormatName)
        {
            throw new ReportReadException("Read.NotAResult", path);
        }
        if (document.SchemaVersion > ReportDocument.CurrentVersion)
        {
            throw new ReportReadException("Read.Newer", path, null, ("version", (long)document.SchemaVersion));
        }
        return new()
        {
            RunId = document.RunId,
            CreatedAt = document.CreatedAt,
            AsOf = document.AsOf,
            Company = document.Company,
            Findings = document.Findings,
            Files = document.Files,
            Checks = document.Checks,
            Score = document.Score ?? AuditScore.Of(document.Findings, document.Checks),
        };
    }

    private static ReportDocument? ReadDocument(string path, CancellationToken cancel)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16);
            if (stream.Length > LargestFile)
            {
                throw new ReportReadException("Read.TooLarge", path);
            }
            return JsonSerializer.DeserializeAsync<ReportDocument>(stream, ReportJson.Options, cancel).AsTask().GetAwaiter().GetResult();
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw new ReportReadException("Read.NotAResult", path, exception);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ReportReadException("Read.NotFound", path, exception);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or (IOException and not ReportException))
        {
            throw new ReportReadException("Read.CannotOpen", path, exception, ("reason", exception.Message));
        }
    }
}
