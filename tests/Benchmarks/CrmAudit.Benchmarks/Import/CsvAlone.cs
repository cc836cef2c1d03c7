using CsvHelper;

namespace CrmAudit.Benchmarks.Import;

/// <summary>CsvHelper alone: every field of every row as a string, nothing kept.</summary>
internal static class CsvAlone
{
    public static long Read(IReadOnlyList<string> arguments)
    {
        using var reader = CsvReader.FromFile(arguments[0], new CsvReaderOptions { Separator = ';' });
        var rows = 0L;
        while (reader.Read())
        {
            for (var i = 0; i < ContactRows.Headers.Count; i++)
            {
                _ = reader.GetString(i);
            }
            rows++;
        }
        return rows;
    }
}
