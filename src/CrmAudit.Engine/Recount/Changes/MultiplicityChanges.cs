using CrmAudit.Engine.Recount.Rows;

namespace CrmAudit.Engine.Recount.Changes;

/// <summary>Rows that a report counts more than once.</summary>
internal static class MultiplicityChanges
{
    public static IEnumerable<MultiplicityChange> Of(RecountRows rows)
    {
        var lines = rows.Records.Select(static record => record is CrmDeal deal ? deal.Lines.Count : 0).ToArray();
        var ones = new int[rows.Count];
        Array.Fill(ones, 1);
        if (Array.Exists(lines, static count => count > 1))
        {
            var atLeastOne = Array.ConvertAll(lines, static count => Math.Max(1, count));
            yield return new("rows.fanOut", 2, atLeastOne, atLeastOne);
            yield return new("rows.linesCounted", 3, atLeastOne, ones);
            if (Array.Exists(lines, static count => count == 0))
            {
                yield return new("rows.fanOutInner", 3, lines, lines);
            }
        }
        if (Array.Exists(rows.Copies, static count => count > 1))
        {
            yield return new("rows.copies", 2, rows.Copies, rows.Copies);
        }
    }
}
