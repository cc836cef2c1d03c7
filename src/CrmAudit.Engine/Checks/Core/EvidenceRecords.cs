namespace CrmAudit.Engine.Checks.Core;

/// <summary>The records that findings rest on, each counted once.</summary>
internal static class EvidenceRecords
{
    /// <summary>The records of a finding, one a row; of a group of duplicates its cards, whose rows need not be made for that.</summary>
    public static IEnumerable<ICrmReference> Of(CrmFinding finding) =>
        finding is CrmDuplicateGroup group ? group.Members : finding.Evidence.Rows.Select(static row => row.Reference);

    /// <summary>How many different records there are.</summary>
    public static long Count(IEnumerable<CrmFinding> findings)
    {
        var seen = new HashSet<RowKey>();
        foreach (var record in findings.SelectMany(Of))
        {
            seen.Add(RowKey.Of(record));
        }
        return seen.Count;
    }

    /// <summary>How many people they belong to.</summary>
    public static long People(IEnumerable<CrmFinding> findings) => People(findings.SelectMany(Of));

    /// <summary>How many people some records belong to.</summary>
    public static long People(IEnumerable<ICrmReference> records)
    {
        // A few names come again and again, mostly one after the other as the same string.
        var written = new HashSet<string>(StringComparer.Ordinal);
        string? last = null;
        foreach (var record in records)
        {
            if (record.Owner is { } owner && !ReferenceEquals(owner, last))
            {
                written.Add(last = owner);
            }
        }
        return written.Distinct(StringComparer.OrdinalIgnoreCase).LongCount();
    }
}
