using System.Buffers;
using System.Globalization;
using CsvHelper;

namespace CrmAudit.Engine.Reporting.Proposals;

/// <summary>The delimited text a CRM imports: UTF-8 with a mark, and no cell that a spreadsheet would take for a formula.</summary>
internal static class ImportCsv
{
    private static readonly SearchValues<char> PhoneSigns = SearchValues.Create("0123456789+-(), .;");

    public static CsvWriter Open(Stream stream, char separator) => CsvWriter.Create(
        stream,
        CsvWriterOptions.Default with
        {
            WriteByteOrderMark = true,
            Separator = separator,
            FormatProvider = CultureInfo.InvariantCulture,
            Injection = CsvInjection.Escape,
            // Signs are looked at by Defused.
            InjectionCharacters = "=@\t\r",
        },
        leaveOpen: true);

    /// <summary>A sign in front begins a formula unless a phone or a number follows: the importer must get these as they are.</summary>
    public static string Defused(string? text) => text switch
    {
        null => "",
        ['+' or '-', ..] when text.AsSpan().ContainsAnyExcept(PhoneSigns) => "'" + text,
        _ => text,
    };
}
