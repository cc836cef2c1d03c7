using System.Runtime.InteropServices;

namespace CrmAudit.Engine.Reconcile;

/// <summary>Minutes between the sides of certain pairs, and of rows whose near key occurs once on either side: what a difference of the clocks is told by.</summary>
internal static class ClockDeltas
{
    /// <summary>Minutes between the ends of certain pairs, where both sides tell them.</summary>
    /// <param name="source">Entries of the registry.</param>
    /// <param name="crm">Records of the CRM.</param>
    /// <param name="crmOf">Record each entry was joined with; -1 for none.</param>
    public static IEnumerable<(DateTimeOffset At, double Minutes)> OfEnds(IReadOnlyList<ReconcileItem> source, IReadOnlyList<ReconcileItem> crm, IReadOnlyList<int> crmOf)
    {
        for (var row = 0; row < source.Count; row++)
        {
            if (crmOf[row] >= 0 && source[row].EndedAt is { } there && crm[crmOf[row]].EndedAt is { } here)
            {
                yield return (there, (here - there).TotalMinutes);
            }
        }
    }

    /// <summary>Minutes between the times two sides are joined by.</summary>
    /// <param name="source">Entries of the registry.</param>
    /// <param name="crm">Records of the CRM.</param>
    /// <param name="crmOf">Record each entry was joined with; -1 for none.</param>
    /// <param name="near">The records by their near keys.</param>
    public static IEnumerable<(DateTimeOffset At, double Minutes)> Of(IReadOnlyList<ReconcileItem> source, IReadOnlyList<ReconcileItem> crm, IReadOnlyList<int> crmOf, KeyIndex near)
    {
        var found = new List<int>();
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in source.SelectMany(static item => item.NearKeys))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(uses, key, out _)++;
        }
        for (var row = 0; row < source.Count; row++)
        {
            if (source[row].At is not { } at || source[row].DayOnly)
            {
                continue;
            }
            var joined = crmOf[row] >= 0 ? crmOf[row]
                : source[row].NearKeys.Where(key => uses[key] == 1).Select(key => near.Find(key, found) is [var only] ? only : -1).FirstOrDefault(static only => only >= 0, -1);
            if (joined >= 0 && crm[joined] is { At: { } arrived, DayOnly: false })
            {
                yield return (at, (arrived - at).TotalMinutes);
            }
        }
    }
}
