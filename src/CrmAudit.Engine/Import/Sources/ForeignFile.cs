using System.IO.Compression;
using System.Text;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>Tells files that hold no table to read, so that a reader learns what he has and what to export instead.</summary>
internal static class ForeignFile
{
    private const int LookedAt = 4096;

    private static readonly (byte[] Start, string Kind)[] Starts =
    [
        ("%PDF"u8.ToArray(), "Pdf"),
        ([0x89, 0x50, 0x4E, 0x47], "Image"),
        ([0xFF, 0xD8, 0xFF], "Image"),
        ("GIF8"u8.ToArray(), "Image"),
        ("SQLite format 3"u8.ToArray(), "Database"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "Packed"),
        ("Rar!"u8.ToArray(), "Packed"),
        ([0x1F, 0x8B], "Packed"),
    ];

    private static readonly string[] MailHeaders = ["From ", "Return-Path:", "Received:", "MIME-Version:", "Delivered-To:", "Message-ID:"];

    private static readonly string[] SqlStarts = ["--", "/*", "INSERT INTO ", "CREATE TABLE ", "DROP TABLE ", "SET ", "PRAGMA ", "BEGIN TRANSACTION", "USE "];

    /// <summary>What a file is; null when it may hold a table.</summary>
    /// <param name="source">File.</param>
    /// <param name="head">Its first bytes.</param>
    /// <param name="encoding">Encoding of a text; null when it is none.</param>
    public static string? Kind(SourceBytes source, byte[] head, Encoding? encoding)
    {
        foreach (var (start, kind) in Starts)
        {
            if (head.AsSpan().StartsWith(start))
            {
                return kind;
            }
        }
        return head.AsSpan().StartsWith("PK\u0003\u0004"u8) ? OfArchive(source) : encoding is null ? null : OfText(encoding.GetString(head.AsSpan(0, Math.Min(head.Length, LookedAt))));
    }

    private static string? OfArchive(SourceBytes source)
    {
        try
        {
            using var archive = new ZipArchive(source.Open(), ZipArchiveMode.Read);
            return archive.GetEntry("word/document.xml") is not null ? "Document"
                : archive.GetEntry("content.xml") is not null && archive.GetEntry("mimetype") is not null ? "OpenDocument"
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static string? OfText(string text)
    {
        text = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase))
        {
            return "Calendar";
        }
        if (Array.Exists(MailHeaders, header => text.StartsWith(header, StringComparison.Ordinal)) && text.Contains("\nSubject:", StringComparison.OrdinalIgnoreCase))
        {
            return "Mail";
        }
        return Array.Exists(SqlStarts, start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase)) && (StartsLine(text, "INSERT INTO ") || StartsLine(text, "CREATE TABLE ")) ? "SqlDump" : null;
    }

    private static bool StartsLine(string text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase) || text.Contains("\n" + start, StringComparison.OrdinalIgnoreCase);
}
