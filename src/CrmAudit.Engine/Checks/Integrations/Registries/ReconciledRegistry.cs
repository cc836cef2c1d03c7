using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Reconcile;

namespace CrmAudit.Engine.Checks.Integrations.Registries;

/// <summary>A registry and what became of its entries.</summary>
internal sealed record ReconciledRegistry(Registry Registry, ReconcileResult Result)
{
    /// <summary>The registries that can be held against the CRM; reconciled once a run.</summary>
    public static IReadOnlyList<ReconciledRegistry> Of(CheckContext context) => All.Of(context).Reconciled;

    /// <summary>The registries whose configured keys stand in no record of one of the sides.</summary>
    public static IReadOnlyList<Registry> WithoutKeys(CheckContext context) => All.Of(context).Unkeyed;

    public IReadOnlyList<ReconcileOutcome> Lost => [.. Result.Of(ReconcileClass.MissingInCrm)];

    private readonly Lazy<HashSet<ReconcileItem>> _parts = new(() => PartsOf(Result));

    /// <summary>Entries that came as several records whose amounts add up to theirs: parts of one order, and neither copies of it nor short of it.</summary>
    public IReadOnlySet<ReconcileItem> InParts => _parts.Value;

    /// <summary>Entries that have a record, later ones of the same record left out.</summary>
    public IReadOnlyList<ReconcileOutcome> Pairs => [.. Result.Outcomes.Where(static outcome => outcome is { Source: not null, Crm: not null, Further: false } && outcome.Class != ReconcileClass.DuplicateArrival)];

    /// <summary>Entries it can be told of whether they arrived.</summary>
    public int Decidable => Result.Outcomes.Count(static outcome => outcome.Source is not null && outcome.Class is not (ReconcileClass.DuplicateArrival or ReconcileClass.Pending or ReconcileClass.OutsideWindow));

    /// <summary>Starts a finding about the integration with the figures every text of reconciliation may use.</summary>
    public FindingBuilder Finding(CheckContext context) => context.Finding(Registry.Subject)
        .Arg("integration", Registry.Title)
        .OwnedBy(Registry.Section?.Owner)
        .Arg("pending", (long)Result.Of(ReconcileClass.Pending).Count())
        .Arg("outside", (long)Result.Of(ReconcileClass.OutsideWindow).Count())
        .Arg("from", Result.SourceFrom).Arg("to", Result.SourceTo)
        .Arg("currency", context.Config.Audit.Currency)
        .Series(CrmDistribution.Of("classes", CrmUnit.Count, CrmValueKind.Term, Enum.GetValues<ReconcileClass>().Where(kind => Result.Of(kind).Any()).Select(kind => KeyValuePair.Create(kind.ToString(), Result.Of(kind).Count()))));

    /// <summary>Evidence of one entry or record.</summary>
    public static CrmEvidenceRow Row(ReconcileItem item, CrmText reason, string? field = null, string? value = null) =>
        CrmEvidenceRow.Of(item.Record, reason, field, value, item.Amount);

    /// <summary>Another registry the CRM is apart from by as much, which proves that it is the clock of the CRM; null where none is needed or found.</summary>
    public Registry? Witness { get; private init; }

    private static HashSet<ReconcileItem> PartsOf(ReconcileResult result) => [.. result.Outcomes.Where(static outcome => outcome is { Source: not null, Crm: not null, Further: false })
        .GroupBy(static outcome => outcome.Source!)
        .Where(static entry => entry.Skip(1).Any() && entry.Key.Amount is > 0 && entry.All(static outcome => outcome.Crm!.Amount is > 0) && Math.Abs(entry.Sum(static outcome => outcome.Crm!.Amount!.Value) - entry.Key.Amount.Value) < 1)
        .Select(static entry => entry.Key)];

    private ReconciledRegistry ProvenBy(List<ReconciledRegistry> all)
    {
        if (!Result.Shift.IsOpen || Result.Shift.Changes)
        {
            return this;
        }
        var witness = all.Find(other => other != this && other.Registry.Entries[0].Source != Registry.Entries[0].Source && !other.Result.Shift.Changes && other.Result.Shift.Minutes == Result.Shift.Minutes)?.Registry;
        return witness is null ? this : this with { Witness = witness, Result = Result with { Shift = Result.Shift with { Proof = ClockProof.OtherRegistry } } };
    }

    private static readonly PerRun<Sorted> All = new(static context =>
    {
        var (reconciled, unkeyed) = (new List<ReconciledRegistry>(), new List<Registry>());
        foreach (var registry in Registry.Of(context))
        {
            var sides = new RegistrySides(context, registry);
            if (sides.Reconcile() is { } result)
            {
                reconciled.Add(new(registry, result));
            }
            else if (!sides.IsKeyed)
            {
                unkeyed.Add(registry);
            }
        }
        return new Sorted([.. reconciled.Select(item => item.ProvenBy(reconciled))], unkeyed);
    });

    private sealed record Sorted(IReadOnlyList<ReconciledRegistry> Reconciled, IReadOnlyList<Registry> Unkeyed);
}
