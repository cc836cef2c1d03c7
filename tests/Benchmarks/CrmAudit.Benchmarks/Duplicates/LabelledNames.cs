using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Benchmarks.Duplicates;

/// <summary>Public pairs of names with a known answer, through the comparison of names alone.</summary>
internal static class LabelledNames
{
    public static Pairwise Cyrillic(string file) =>
        Pairwise.Of(LabelledFile.Read(file).Rows.Where(static row => row.Length >= 4 && row[2].Length > 0).Select(static row => (row[1] == "TRUE", NameMatch.Persons(row[2], row[3]))));

    public static Pairwise OpenSanctions(string file) =>
        Pairwise.Of(LabelledFile.Read(file).Rows.Select(static row => (row[4].Equals("true", StringComparison.OrdinalIgnoreCase), row[1] == "Person" ? NameMatch.Persons(row[2], row[3]) : NameMatch.Firms(row[2], row[3]))));
}
