using System.Text;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>What a file is, by its first bytes; its name only decides between kinds of text.</summary>
internal enum FileKind
{
    Text,
    Zip,
    Xlsx,
    Xls,
    Html,
    Xml,
    Json,
    ClientBank,
    VCard,
    WhatsApp,
    Binary,
}

/// <summary>Tells what a file is.</summary>
internal static class FileKinds
{
    public static FileKind Of(SourceBytes source, byte[] head, Encoding? encoding)
    {
        if (head.AsSpan().StartsWith("PK\u0003\u0004"u8) || head.AsSpan().StartsWith("PK\u0005\u0006"u8))
        {
            return source.Extension is ".xlsx" or ".xlsm" || LooksLikeWorkbook(source) ? FileKind.Xlsx : FileKind.Zip;
        }
        if (head.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return FileKind.Xls;
        }
        if (encoding is null)
        {
            return FileKind.Binary;
        }
        var text = encoding.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.StartsWith("1CClientBankExchange", StringComparison.OrdinalIgnoreCase))
        {
            return FileKind.ClientBank;
        }
        if (text.StartsWith("BEGIN:VCARD", StringComparison.OrdinalIgnoreCase))
        {
            return FileKind.VCard;
        }
        if (WhatsAppSource.IsChat(text))
        {
            return FileKind.WhatsApp;
        }
        var isTemplate = IsTemplate(text);
        if ((text.StartsWith('{') && !isTemplate) || (text.StartsWith('[') && IsJsonArray(text)))
        {
            return FileKind.Json;
        }
        if (XmlSource.Is(text))
        {
            return FileKind.Xml;
        }
        if ((text.StartsWith('<') || isTemplate) && text.Contains("<t", StringComparison.OrdinalIgnoreCase))
        {
            return FileKind.Html;
        }
        return FileKind.Text;
    }

    /// <summary>The source of a page, with places to be filled in ({% block %}, {{ name }}), is no JSON.</summary>
    private static bool IsTemplate(string text) => text.StartsWith("{%", StringComparison.Ordinal) || text.StartsWith("{{", StringComparison.Ordinal) || text.StartsWith("{#", StringComparison.Ordinal);

    /// <summary>A log line may start with [ too: JSON goes on with an object, another array, text or the end.</summary>
    private static bool IsJsonArray(string text)
    {
        var next = text.AsSpan(1).TrimStart();
        return next.IsEmpty || next[0] is '{' or '[' or '"' or ']';
    }

    private static bool LooksLikeWorkbook(SourceBytes source)
    {
        try
        {
            using var archive = new System.IO.Compression.ZipArchive(source.Open(), System.IO.Compression.ZipArchiveMode.Read);
            return archive.GetEntry("xl/workbook.xml") is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
