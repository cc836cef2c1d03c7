using System.Text;
using OfficeOpenXml;

namespace CrmAudit.Benchmarks.Import;

/// <summary>Writes the contacts into files as Bitrix24 does.</summary>
internal static class ContactFiles
{
    private const int Seed = 20260101;

    /// <summary>Semicolons, everything quoted, a byte order mark, a delimiter at the end of every line.</summary>
    public static void WriteCsv(string path, int count)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(true), 1 << 20) { NewLine = "\r\n" };
        var rows = new ContactRows(Seed);
        var cells = new string[ContactRows.Headers.Count];
        WriteLine(writer, ContactRows.Headers);
        for (var id = 1; id <= count; id++)
        {
            rows.Next(id, cells);
            WriteLine(writer, cells);
        }
    }

    public static void WriteWorkbook(string path, int count)
    {
        using var package = new ExcelPackage(new FileInfo(path));
        var sheet = package.Workbook.Worksheets.Add("Контакты");
        var rows = new ContactRows(Seed);
        var cells = new string[ContactRows.Headers.Count];
        for (var column = 0; column < cells.Length; column++)
        {
            sheet.SetValue(1, column + 1, ContactRows.Headers[column]);
        }
        for (var id = 1; id <= count; id++)
        {
            rows.Next(id, cells);
            for (var column = 0; column < cells.Length; column++)
            {
                if (cells[column].Length > 0)
                {
                    sheet.SetValue(id + 1, column + 1, cells[column]);
                }
            }
        }
        package.Save();
    }

    private static void WriteLine(StreamWriter writer, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            writer.Write('"');
            writer.Write(cell.Contains('"', StringComparison.Ordinal) ? cell.Replace("\"", "\"\"", StringComparison.Ordinal) : cell);
            writer.Write("\";");
        }
        writer.WriteLine();
    }
}
