using System.Text;
using ExcelDataReader;

namespace CrmAudit.Benchmarks.Import;

/// <summary>ExcelDataReader alone: every value of every row, nothing kept.</summary>
internal static class WorkbookAlone
{
    public static long Read(IReadOnlyList<string> arguments)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(File.OpenRead(arguments[0]));
        var rows = -1L;
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                _ = reader.GetValue(i);
            }
            rows++;
        }
        return rows;
    }
}
