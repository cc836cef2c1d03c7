using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Data;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>Open deals older than any deal ever won in their pipeline. The age is counted from creation; no threshold is needed.</summary>
internal sealed class DeadZone : PipelineCheck
{
    /// <summary>Fewest won deals whose longest says anything.</summary>
    private const int MinimumWon = 5;

    /// <summary>A single deal not older than this many times the longest won one may just be the next slow one.</summary>
    private const double SlowFactor = 1.5;

    public override string Id => "Pipeline.DeadZone";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, ProcessLog log)
    {
        var proposals = DealProposals.Of(context);
        foreach (var pipeline in log.Pipelines)
        {
            var finding = context.Finding(pipeline.Subject).Series(Ageing.Of(pipeline, context.AsOf));
            var won = pipeline.Cases
                .Where(static item => item is { Status: CrmDealStatus.Won, StartedAt: not null, EndedAt: not null })
                .Select(static item => (item.EndedAt!.Value - item.StartedAt!.Value).TotalDays)
                .Where(static days => days >= 0)
                .ToList();
            if (MassCreation(context, pipeline) is { } reason)
            {
                yield return finding.NotEvaluated(reason).Build();
                continue;
            }
            if (won.Count < MinimumWon)
            {
                yield return finding.NotEvaluated(new CrmText("Pipeline.DeadZone.fewWon", ("n", (long)won.Count), ("minimum", (long)MinimumWon))).Build();
                continue;
            }
            var longest = won.Max();
            var open = pipeline.Open.Where(static item => item.StartedAt is not null).ToList();
            var dead = open.Where(item => DaysSince(context, item.StartedAt!.Value) > longest).ToList();
            if (dead.Count == 1 && DaysSince(context, dead[0].StartedAt!.Value) <= SlowFactor * longest)
            {
                finding.Indeterminate(new CrmText("Pipeline.DeadZone.oneSlow", ("days", DaysSince(context, dead[0].StartedAt!.Value)), ("longest", longest), ("won", (long)won.Count), ("open", (long)open.Count)));
            }
            yield return (open.Count == 0 ? finding.Status(CrmStatus.Pass).Count(0, 0) : finding.Proportion(dead.Count, open.Count))
                .Arg("longest", longest)
                .Arg("won", (long)won.Count)
                .Evidence([.. dead.Zip(Rows(dead, item => new CrmText("Pipeline.DeadZone.why", ("days", DaysSince(context, item.StartedAt!.Value)), ("longest", longest))), (item, row) => item.Deal is { } deal ? proposals.Into(row, deal) : row)])
                .Data("longestWonDays", longest)
                .Series(Money("moneyByStage", CrmValueKind.Stage, context, dead, static deal => deal.Stage))
                .Series(Money("moneyByOwner", CrmValueKind.Person, context, dead, static deal => deal.Owner))
                .Series(Money("moneyBySource", CrmValueKind.Text, context, dead, static deal => deal.LeadSource))
                .Build();
        }
    }

    /// <summary>The money stuck in deals that share something, the most first; those without it stand under a dash.</summary>
    private static CrmDistribution Money(string name, CrmValueKind labels, CheckContext context, IEnumerable<DealCase> cases, Func<CrmDeal, string?> shared) => new(
        name,
        CrmUnit.Amount,
        [new(CrmDistribution.LabelColumn, labels), new("value", CrmValueKind.Money), new("deals", CrmValueKind.Number)],
        [
            .. cases.Where(static item => item.Deal is not null)
                .GroupBy(item => shared(item.Deal!) is { Length: > 0 } name ? name : "—", StringComparer.Ordinal)
                .Select(group => (Name: group.Key, Deals: group.Count(), Amount: RecordMoney.Of(context).In(group.Select(static item => item.Deal!)) ?? 0))
                .OrderByDescending(static group => group.Amount).ThenByDescending(static group => group.Deals).ThenBy(static group => group.Name, StringComparer.Ordinal)
                .Select(static group => new object?[] { group.Name, group.Amount, group.Deals }),
        ]);
}
