using System.Text;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Files;

namespace CrmAudit.Engine.Drafting;

/// <summary>The text of a configuration as it lies on disk, with the encoding it is kept in.</summary>
internal static class ConfigFile
{
    /// <summary>What a new file is written in.</summary>
    public static UTF8Encoding Plain { get; } = new(false);

    /// <summary>The text and its encoding; UTF-8 where no mark says otherwise.</summary>
    public static (string Text, Encoding Encoding) Read(string path)
    {
        using var reader = new StreamReader(path, Plain, detectEncodingFromByteOrderMarks: true);
        var text = reader.ReadToEnd();
        return (text, reader.CurrentEncoding);
    }

    /// <summary>Writes the file whole or not at all.</summary>
    /// <exception cref="ReportExportException">It cannot be written.</exception>
    public static void Write(string path, string text, Encoding encoding, bool force)
    {
        using var file = AtomicFile.Open(path, new ReportOptions { Force = force });
        file.Write(stream => stream.Write([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]));
        file.Commit();
    }
}
