using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Data;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>A check over the pipelines: one process log a run, shared.</summary>
internal abstract class PipelineCheck : Check
{
    private static readonly PerRun<ProcessLog> Log = new(static context => ProcessLog.Build(context.Data, context.Config));

    public sealed override IEnumerable<CrmFinding> Run(CheckContext context) => Run(context, LogOf(context));

    protected abstract IEnumerable<CrmFinding> Run(CheckContext context, ProcessLog log);

    protected static ProcessLog LogOf(CheckContext context) => Log.Of(context);

    /// <summary>Evidence rows of deals, in the order of their ids.</summary>
    internal static IReadOnlyList<CrmEvidenceRow> Rows(IEnumerable<DealCase> cases, Func<DealCase, CrmText?> reason) =>
        [.. cases.Select(item => item.Deal is { } deal
            ? CrmEvidenceRow.Of(deal, reason(item), "Stage", deal.Stage, deal.Amount)
            : RowOf(item, item.Events.Count > 0 ? item.Events[^1].Change : null, item.Stage, reason(item)))];

    /// <summary>A deal only its history tells of: the row of the history is where to look.</summary>
    protected static CrmEvidenceRow RowOf(DealCase item, CrmStageChange? change, string? value, CrmText? reason) => new()
    {
        Entity = "Deal",
        RecordId = item.Id,
        Name = change?.Deal,
        File = change?.File ?? "",
        Line = change?.Line ?? 0,
        Field = "Stage",
        Value = value,
        Amount = change?.Amount,
        Reason = reason,
    };

    /// <summary>Why the open stages of a pipeline do not show: its deals are all closed, or name no stage. Null where there are some.</summary>
    protected static CrmText? NoOpenStage(CheckContext context, PipelineLog pipeline) =>
        pipeline.OpenStages.Any() || pipeline.Section is { Stages.Count: > 0 } ? null
        : pipeline.Cases.Any(static item => item.Stage is { Length: > 0 }) ? new("Pipeline.StageCount.onlyClosed", ("deals", (long)pipeline.Cases.Count))
        : ExportedColumns.BlankReason([.. context.Data.Deals], nameof(CrmDeal.Stage)) ?? new("Pipeline.StageCount.onlyClosed", ("deals", (long)pipeline.Cases.Count));

    /// <summary>That the deals of a pipeline were all entered on one day, so that their creation tells nothing of when they began; null where it does.</summary>
    protected static CrmText? MassCreation(CheckContext context, PipelineLog pipeline) =>
        EditDates.MassCreation([.. pipeline.Cases.Select(static item => item.StartedAt).OfType<DateTimeOffset>()], ChecksInForce.Of("Data.StaleDeal", context.Config).Parameters["proofRows"]);

    /// <summary>That there is no history of stages to judge; moves of leads alone are none.</summary>
    protected static CrmText NoHistory(ProcessLog log) => log.LeadMoves > 0 ? new("Pipeline.leadHistory", ("reason", new CrmText("Pipeline.noHistory")), ("n", log.LeadMoves)) : new("Pipeline.noHistory");

    /// <summary>That moves of leads are in the history and not judged with those of deals; empty where there are none.</summary>
    protected static object LeadsLeftOut(ProcessLog log) => log.LeadMoves > 0 ? new CrmText("Pipeline.leadMoves", ("n", log.LeadMoves)) : "";

    /// <summary>Which file of the CRM's own settings lists the stages of a pipeline; empty where none does.</summary>
    protected static object ToldBy(PipelineLog pipeline) => pipeline.ToldBy is { } file ? new CrmText("Pipeline.stagesTold", ("file", Path.GetFileName(file))) : "";

    /// <summary>That the exports have no open deal of a pipeline, which is no pass; null where they have one.</summary>
    protected static CrmText? NoOpenDeal(PipelineLog pipeline) => pipeline.Open.Any() ? null : new("Pipeline.noOpenDeal", ("pipeline", NameOf(pipeline)), ("deals", (long)pipeline.Cases.Count));

    /// <summary>What to call a pipeline in a text: exports need not name it.</summary>
    protected static CrmText NameOf(PipelineLog pipeline) => pipeline.Name.Length > 0 ? new("Pipeline.named", ("name", pipeline.Name)) : new("Pipeline.unnamed");

    protected static double DaysSince(CheckContext context, DateTimeOffset since) => Math.Max(0, (context.AsOf - since).TotalDays);
}
