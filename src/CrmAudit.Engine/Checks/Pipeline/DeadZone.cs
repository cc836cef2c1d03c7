using CrmAudit.Engine.Checks.Data;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>Open deals older than any deal ever won in their pipeline. The age is counted from creation; no threshold is needed.</summary>
internal sealed class DeadZone : PipelineCheck
{
    /// <summary>Fewest won deals whose longest says anything.</summary>
    private const int MinimumWon = 5;

    public override string Id => "Pipeline.DeadZone";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, ProcessLog log)
    {
        foreach (var pipeline in log.Pipelines)
        {
            var finding = context.Finding(pipeline.Subject).Data("ageing", Ageing.Of(pipeline, context.AsOf));
            var won = pipeline.Cases
                .Where(static item => item is { Status: CrmDealStatus.Won, StartedAt: not null, EndedAt: not null })
                .Select(static item => (item.EndedAt!.Value - item.StartedAt!.Value).TotalDays)
                .Where(static days => days >= 0)
                .ToList();
            if (won.Count < MinimumWon)
            {
                yield return finding.NotEvaluated(new CrmText("Pipeline.DeadZone.fewWon", ("n", (long)won.Count), ("minimum", (long)MinimumWon))).Build();
                continue;
            }
            var longest = won.Max();
            var open = pipeline.Open.Where(static item => item.StartedAt is not null).ToList();
            var dead = open.Where(item => DaysSince(context, item.StartedAt!.Value) > longest).ToList();
            yield return (open.Count == 0 ? finding.Status(CrmStatus.Pass).Count(0, 0) : finding.Proportion(dead.Count, open.Count))
                .Arg("longest", longest)
                .Arg("won", (long)won.Count)
                .Evidence([.. dead.Zip(Rows(dead, item => new CrmText("Pipeline.DeadZone.why", ("days", DaysSince(context, item.StartedAt!.Value)), ("longest", longest))), static (item, row) => item.Deal is { } deal ? row with { Proposal = DealProposal.Of(deal) } : row)])
                .Impact(dead.Count, AmountOf(context, dead), context.Config.Audit.Currency)
                .Data("longestWonDays", longest)
                .Build();
        }
    }
}
