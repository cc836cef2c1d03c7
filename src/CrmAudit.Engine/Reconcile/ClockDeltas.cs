using System.Runtime.InteropServices;

namespace CrmAudit.Engine.Reconcile;

/// <summary>Minutes between the sides of certain pairs, and of rows whose near key occurs once on either side: what a difference of the clocks is told by.</summary>
internal static class ClockDeltas
{
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
            if (joined >= 0 && crm[joined].At is { } arrived)
            {
                yield return (at, (arrived - at).TotalMinutes);
            }
        }
    }
}
