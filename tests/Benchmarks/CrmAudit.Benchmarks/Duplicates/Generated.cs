using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Matching;

namespace CrmAudit.Benchmarks.Duplicates;

/// <summary>Generated bases, through the same tables as the checks.</summary>
internal static class Generated
{
    private static readonly AuditConfig Config = new();

    public static Pairwise Contacts(int count, int seed)
    {
        var (records, truth) = KazakhBase.Contacts(count, 0.1, seed);
        return Pairwise.Of(Run(CrmTables.Persons(records, Config)).Groups, truth);
    }

    public static Pairwise Companies(int count, int seed)
    {
        var (records, truth) = KazakhBase.Companies(count, 0.2, seed);
        return Pairwise.Of(Run(CrmTables.Companies(records, Config)).Groups, truth);
    }

    public static MatchResult Run(MatchTable table) => Matcher.Run(table, Config.Duplicates.Threshold, CancellationToken.None);
}
