using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Reconcile;

namespace CrmAudit.Engine.Checks.Integrations.Registries;

/// <summary>The orders and payments that log entries name by their number, for the money in failed calls.</summary>
internal sealed class NamedOrders
{
    private static readonly PerRun<NamedOrders> OfRun = new(static context => new(context.Data));

    /// <summary>A shorter number in a log is as often a port, a status or a duration.</summary>
    private const int FewestDigits = 6;

    private readonly Dictionary<string, CrmOrder> _byNumber = new(StringComparer.Ordinal);

    private NamedOrders(CrmDataset data)
    {
        foreach (var order in data.Orders)
        {
            if (RecordKeys.Number(order.Number ?? order.Id) is { Length: >= FewestDigits } number)
            {
                _byNumber.TryAdd(number, order);
            }
        }
    }

    public static NamedOrders Of(CheckContext context) => OfRun.Of(context);

    /// <summary>Each order once.</summary>
    public IReadOnlyCollection<CrmRecord> In(IEnumerable<CrmLogEntry> entries) => _byNumber.Count == 0 ? [] :
        [.. entries.SelectMany(static entry => RecordKeys.Numbers(entry.Message)).Select(number => _byNumber.GetValueOrDefault(number)).OfType<CrmRecord>().Distinct()];
}
