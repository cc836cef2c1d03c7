using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Matching;
using CrmAudit.Engine.Matching.Columns;

namespace CrmAudit.Benchmarks.Duplicates;

/// <summary>Public tables with known duplicates: columns as they are, kinds found by the engine, no labels seen by it.</summary>
internal static class LabelledTables
{
    public static Pairwise Febrl(string file)
    {
        var (header, rows) = LabelledFile.Read(file);
        return Measure(header, rows, header.Skip(1), row => row[0].Split('-')[1]);
    }

    public static Pairwise Splink(string file)
    {
        var (header, rows) = LabelledFile.Read(file);
        return Measure(header, rows, header.Where(static name => name is not ("unique_id" or "cluster")), row => row[Array.IndexOf(header, "cluster")]);
    }

    public static Pairwise Dedupe(string file)
    {
        var (header, rows) = LabelledFile.Read(file);
        return Measure(header, rows, ["Site name", "Address", "Zip", "Phone"], static row => row[0]);
    }

    private static Pairwise Measure(string[] header, List<string[]> rows, IEnumerable<string> columns, Func<string[], string> truth)
    {
        var records = rows.Select(row => (CrmRecord)new CrmContact
        {
            Fields = header.Zip(row).Where(static cell => !string.IsNullOrWhiteSpace(cell.Second)).ToDictionary(static cell => cell.First, static cell => cell.Second),
        }).ToList();
        var table = AnyTable.Of(records, [.. columns.Select(static name => new RequestedColumn(name, null))], new AuditConfig());
        var found = Matcher.Run(table, new DuplicatesSection().Threshold, CancellationToken.None);
        return Pairwise.Of(found.Groups, [.. rows.Select(truth)]);
    }
}
