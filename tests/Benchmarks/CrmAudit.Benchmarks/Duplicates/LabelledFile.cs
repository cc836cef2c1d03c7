using CsvHelper;

namespace CrmAudit.Benchmarks.Duplicates;

/// <summary>A CSV file as texts.</summary>
internal static class LabelledFile
{
    public static (string[] Header, List<string[]> Rows) Read(string path)
    {
        using var reader = CsvReader.FromFile(path, new CsvReaderOptions { HasHeader = false, Separator = ',', TrimWhitespace = true });
        var rows = new List<string[]>();
        while (reader.Read())
        {
            var row = new string[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = reader.GetString(i).Trim();
            }
            rows.Add(row);
        }
        var header = rows[0];
        return (header, [.. rows.Skip(1).Where(row => row.Length > 1).Select(row => row.Length < header.Length ? [.. row, .. Enumerable.Repeat("", header.Length - row.Length)] : row)]);
    }
}
