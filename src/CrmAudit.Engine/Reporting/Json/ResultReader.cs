using System.IO.Compression;
using System.Text.Json;
using CrmAudit.Engine.Reporting.Files;
using CrmAudit.Engine.Reporting.Json.Version1;
using CrmAudit.Engine.Scoring;

namespace CrmAudit.Engine.Reporting.Json;

/// <summary>Reads a result file (.json, .json.gz) back: the baseline of a comparison, or the input of another report.</summary>
public static class ResultReader
{
    /// <summary>Largest file that is read, in bytes, unpacked.</summary>
    public const long LargestFile = 2L << 30;

    /// <summary>Bytes in which a file must say which version it is.</summary>
    private const int Head = 4096;

    /// <summary>The first version in which series stand by themselves.</summary>
    private const int WithSeries = 3;

    /// <summary>The report that was written to a file.</summary>
    /// <param name="path">A .json or .json.gz written by the export, of this version or an older one.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="ReportReadException">It is not such a file, or one of a newer version, or cannot be opened.</exception>
    public static AuditReport Read(string path, CancellationToken cancel = default) => Read(path, LargestFile, cancel);

    /// <param name="path">File.</param>
    /// <param name="largest">Bytes it may have, unpacked.</param>
    /// <param name="cancel">Stops the reading.</param>
    internal static AuditReport Read(string path, long largest, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(path);
        var document = ReadDocument(path, largest, cancel);
        if (document?.Format != ReportDocument.FormatName)
        {
            throw new ReportReadException("Read.NotAResult", path);
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

    /// <summary>What a malformed text makes the reading end with.</summary>
    internal static bool IsMalformed(Exception exception) =>
        exception is JsonException or NotSupportedException or InvalidOperationException or FormatException or KeyNotFoundException or ArgumentException or NullReferenceException or IndexOutOfRangeException or InvalidDataException;

    private static ReportDocument? ReadDocument(string path, long largest, CancellationToken cancel)
    {
        CancellableStream? stream = null;
        try
        {
            var version = VersionOf(path, largest);
            var options = version switch
            {
                > ReportDocument.CurrentVersion and var newer => throw new ReportReadException("Read.Newer", path, null, ("version", (long)newer)),
                1 => Version1Json.Options,
                _ => ReportJson.Options,
            };
            stream = new CancellableStream(Open(path, largest), largest, cancel);
            var document = new ResultTables { Document = new() }.While(() => JsonSerializer.Deserialize<ReportDocument>(stream, options)?.Whole());
            return document is null || version >= WithSeries ? document : document with { Findings = [.. document.Findings.Select(Version2Series.Told)] };
        }
        catch (Exception exception) when (IsMalformed(exception))
        {
            throw new ReportReadException(stream?.IsTooLarge == true ? "Read.TooLarge" : "Read.NotAResult", path, exception);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ReportReadException("Read.NotFound", path, exception);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or (IOException and not ReportException))
        {
            throw new ReportReadException("Read.CannotOpen", path, exception, ("reason", exception.Message));
        }
        finally
        {
            stream?.Dispose();
        }
    }

    private static Stream Open(string path, long largest)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16);
        if (file.Length > largest)
        {
            file.Dispose();
            throw new ReportReadException("Read.TooLarge", path);
        }
        return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    /// <summary>The version a file says it is of, in its first lines; 0 where it does not.</summary>
    private static int VersionOf(string path, long largest)
    {
        using var stream = Open(path, largest);
        var head = new byte[Head];
        var length = stream.ReadAtLeast(head, Head, throwOnEndOfStream: false);
        var reader = new Utf8JsonReader(head.AsSpan(0, length), isFinalBlock: false, default);
        while (reader.Read())
        {
            if (reader is { CurrentDepth: 1, TokenType: JsonTokenType.PropertyName } && reader.ValueTextEquals("schemaVersion"))
            {
                return reader.Read() && reader.TryGetInt32(out var version) ? version : 0;
            }
        }
        return 0;
    }
}
