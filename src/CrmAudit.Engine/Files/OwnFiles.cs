using System.IO.Compression;
using System.Text;

namespace CrmAudit.Engine.Files;

/// <summary>Knows the files the module writes by what stands in them, so that a report that lies among the exports is not taken for one.</summary>
internal static class OwnFiles
{
    /// <summary>Keyword of a workbook; it stays when the workbook is filled in and saved by another program.</summary>
    public const string Keyword = "CrmAudit";

    /// <summary>Head of a page.</summary>
    public const string Generator = "<meta name=\"generator\" content=\"CrmAudit\">";

    private const int HeadBytes = 4096;
    private const int MostProperties = 1 << 16;

    private static readonly string[] Endings =
    [
        ".protocol.csv", ".evidence.csv", ".plan.csv", ".handover.csv", ".fields.csv", ".tasks.bitrix24.csv", ".tasks.amocrm.csv", ".archive.bitrix24.csv", ".archive.amocrm.csv",
        ".deals.bitrix24.csv", ".deals.amocrm.csv", ".before.bitrix24.csv", ".before.amocrm.csv",
    ];

    /// <summary>Whether the module wrote a file; one that cannot be opened is left for its reader to tell.</summary>
    public static bool IsOwn(string path)
    {
        if (Endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }
        try
        {
            return FileLength.Of(path) > 0 && Path.GetExtension(path).ToLowerInvariant() switch
            {
                ".xlsx" => IsOwnWorkbook(path),
                ".html" or ".htm" => HeadOf(path).Contains(Generator, StringComparison.Ordinal),
                ".json" => HeadOf(path) is var head && (head.Contains("\"CrmAudit.Report\"", StringComparison.Ordinal) || head.Contains($"\"{FetchManifest.KindMark}\"", StringComparison.Ordinal)),
                ".csv" => OwnTables.AreIn(HeadOf(path)),
                _ => false,
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or NotSupportedException)
        {
            return false;
        }
    }

    private static bool IsOwnWorkbook(string path)
    {
        using var stream = Open(path);
        if (stream.ReadByte() != 'P' || stream.ReadByte() != 'K')
        {
            return false;
        }
        stream.Position = 0;
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        if (archive.GetEntry("docProps/core.xml") is not { Length: < MostProperties } entry)
        {
            return false;
        }
        using var properties = entry.Open();
        return TextOf(properties, MostProperties).Contains($"keywords>{Keyword}<", StringComparison.Ordinal);
    }

    private static string HeadOf(string path)
    {
        using var stream = Open(path);
        return TextOf(stream, HeadBytes);
    }

    private static string TextOf(Stream stream, int most)
    {
        var bytes = new byte[most];
        return Encoding.UTF8.GetString(bytes, 0, stream.ReadAtLeast(bytes, most, throwOnEndOfStream: false));
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
}
