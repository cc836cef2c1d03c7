using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.Registries;
using CrmAudit.Engine.Text;
using CrmAudit.Engine.Reconcile;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>Entries that arrived in the CRM more than once.</summary>
internal sealed class DuplicateArrival : Check
{
    public override string Id => "Integration.DuplicateArrival";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        foreach (var item in ReconciledRegistry.Of(context).Where(static item => item.Pairs.Count > 0))
        {
            var doubled = item.Result.Of(ReconcileClass.DuplicateArrival).Where(outcome => !item.InParts.Contains(outcome.Source!)).ToList();
            var first = item.Pairs.ToDictionary(static pair => pair.Source!, static pair => pair.Crm!);
            var repeat = item.Result.Repeat;
            var byTime = doubled.Exists(static outcome => !outcome.Crm!.Keys.Intersect(outcome.Source!.Keys).Any());
            yield return item.Finding(context)
                .Share(doubled.Select(static outcome => outcome.Source).Distinct().Count(), item.Pairs.Count)
                .Message(doubled.Count > 0 && byTime ? "message.repeat" : "message")
                .Arg("copies", (long)doubled.Count)
                .Arg("repeat", Math.Ceiling(repeat.Limit.TotalMinutes))
                .Arg("basis", new CrmText($"Integration.DuplicateArrival.basis.{(item.Registry.Section?.RepeatMinutes is not null ? "configured" : repeat.IsLearned ? "learned" : "usual")}"))
                .Data("repeatMinutes", Math.Ceiling(repeat.Limit.TotalMinutes))
                .Evidence([.. doubled.Select(outcome => Row(outcome, first))])
                .Build();
        }
    }

    private static CrmEvidenceRow Row(ReconcileOutcome outcome, Dictionary<ReconcileItem, ReconcileItem> first)
    {
        var (copy, entry) = (outcome.Crm!, ("entry", (object?)RecordName.Of(outcome.Source!.Record)));
        var reason = copy is { At: { } at, DayOnly: false } && first.GetValueOrDefault(outcome.Source) is { At: { } before, DayOnly: false }
            ? new CrmText("Integration.DuplicateArrival.why.after", entry, ("minutes", Math.Round((at - before).Duration().TotalMinutes)))
            : new CrmText("Integration.DuplicateArrival.why", entry);
        return ReconciledRegistry.Row(copy, reason, "CreatedAt", (copy.Record as CrmCard)?.CreatedAtText);
    }
}
