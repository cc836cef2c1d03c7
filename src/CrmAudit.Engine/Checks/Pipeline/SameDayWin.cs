using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>Won deals created and closed on one day of the firm's own calendar.</summary>
internal sealed class SameDayWin : PipelineCheck
{
    public override string Id => "Pipeline.SameDayWin";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, ProcessLog log)
    {
        var calendar = Calendars.Of(context);
        foreach (var pipeline in log.Pipelines)
        {
            var won = pipeline.Cases.Where(static item => item is { Status: CrmDealStatus.Won, StartedAt: not null, EndedAt: not null }).ToList();
            var same = won.Where(item => calendar.DayOf(item.StartedAt!.Value) == calendar.DayOf(item.EndedAt!.Value)).ToList();
            if (MassCreation(context, pipeline) is { } reason && won.Count > 0)
            {
                yield return context.Finding(pipeline.Subject).Indeterminate(reason).Build();
                continue;
            }
            yield return context.Finding(pipeline.Subject)
                .Share(same.Count, won.Count)
                .Evidence(Rows(same, item => new CrmText("Pipeline.SameDayWin.why", ("day", item.StartedAt!.Value))))
                .Build();
        }
    }
}
