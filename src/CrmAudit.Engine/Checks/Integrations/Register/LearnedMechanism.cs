using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.Registries;
using CrmAudit.Engine.Reconcile;

namespace CrmAudit.Engine.Checks.Integrations.Register;

/// <summary>How entries come in, as the records themselves show it: one by one, many at a time, or entered by several people.</summary>
internal static class LearnedMechanism
{
    /// <summary>Arrivals closer together than this are of one batch.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    /// <summary>Entries of one batch were placed over more time than this; what is placed at once may well arrive at once.</summary>
    private static readonly TimeSpan Spread = TimeSpan.FromHours(1);

    private const int Fewest = 20;
    private const int FewestOfBatch = 5;
    private const double Most = 0.8;

    /// <summary>oneByOne, batches or byHand; null where the records do not show it.</summary>
    public static string? Of(CheckContext context, string integration)
    {
        var pairs = ReconciledRegistry.Of(context).FirstOrDefault(item => item.Registry.Name == integration)?.Pairs
            .Where(static pair => pair is { Source: { At: not null, Record: CrmOrder { Kind: CrmOrderKind.Order or CrmOrderKind.Form } }, Crm: { At: not null, DayOnly: false } }).OrderBy(static pair => pair.Crm!.At).ToList() ?? [];
        if (pairs.Count < Fewest)
        {
            return null;
        }
        var authors = pairs.Select(static pair => (pair.Crm!.Record as CrmCard)?.CreatedBy).OfType<string>().GroupBy(static name => name.Trim(), StringComparer.OrdinalIgnoreCase).Select(static group => group.Count()).ToList();
        if (authors.Sum() >= Most * pairs.Count && authors.Max() < Most * authors.Sum())
        {
            return "byHand";
        }
        var batched = Batches(pairs).Where(static batch => batch.Count >= FewestOfBatch && batch.Max(static pair => pair.Source!.At) - batch.Min(static pair => pair.Source!.At) > Spread).Sum(static batch => batch.Count);
        return batched >= Most * pairs.Count ? "batches" : batched == 0 ? "oneByOne" : null;
    }

    private static IEnumerable<List<ReconcileOutcome>> Batches(List<ReconcileOutcome> pairs)
    {
        var batch = new List<ReconcileOutcome>();
        foreach (var pair in pairs)
        {
            if (batch.Count > 0 && pair.Crm!.At - batch[^1].Crm!.At > Step)
            {
                yield return batch;
                batch = [];
            }
            batch.Add(pair);
        }
        yield return batch;
    }
}
