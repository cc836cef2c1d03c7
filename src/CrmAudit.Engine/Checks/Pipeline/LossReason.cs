using System.Collections.Frozen;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Process;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// Why deals are lost and why they are won: closed deals without a reason, reasons that say only "Other", and the reasons given, the most frequent first. Where no column holds reasons
/// of wins, what wins go with is told instead, as what it is.
/// </summary>
internal sealed class LossReason : PipelineCheck
{
    private const int Shown = 5;

    private static readonly FrozenSet<string> Others = Lexicon.Set("lossReason.other");

    public override string Id => "Pipeline.LossReason";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, ProcessLog log)
    {
        foreach (var pipeline in log.Pipelines)
        {
            foreach (var finding in Of(context, pipeline, nameof(CrmDeal.LossReason), CrmDealStatus.Lost, "").Concat(Of(context, pipeline, nameof(CrmDeal.WinReason), CrmDealStatus.Won, ".won")))
            {
                yield return finding;
            }
        }
    }

    /// <summary>The reasons of the deals that ended one way.</summary>
    private static IEnumerable<CrmFinding> Of(CheckContext context, PipelineLog pipeline, string property, CrmDealStatus status, string variant)
    {
        var scope = pipeline.Name.Length > 0 ? pipeline.Name : null;
        var finding = Start(context, new CrmSubject(CrmSubjectType.Field, property, null, Scope: scope), status);
        if (!context.Data.Has("Deal", property))
        {
            yield return finding.NotEvaluated(status == CrmDealStatus.Won ? WinFactors.InsteadOfReasons(pipeline) : CheckInputs.Reason(context.Data, $"Deal.{property}")).Build();
            yield break;
        }
        var closed = pipeline.Cases.Where(item => item.Status == status && item.Deal is not null && ExportedColumns.Has(item.Deal, property)).ToList();
        if (ExportedColumns.BlankReason([.. closed.Select(static item => item.Deal!)], property) is { } blank)
        {
            yield return finding.Indeterminate(blank).Build();
            yield break;
        }
        var reason = new DealField(context, property);
        var missing = closed.Where(item => !reason.IsFilled(item.Deal!)).ToList();
        var given = closed.Except(missing).Select(item => (Case: item, Reason: TextOf(item.Deal!, status))).ToList();
        var frequent = given.GroupBy(static pair => StageKey.Of(pair.Reason), StringComparer.Ordinal)
            .Select(static group => (Name: group.CountBy(static pair => pair.Reason).MaxBy(static pair => pair.Value).Key, Count: (long)group.Count()))
            .OrderByDescending(static group => group.Count).ThenBy(static group => group.Name, StringComparer.Ordinal).ToList();
        yield return finding.Share(missing.Count, closed.Count)
            .Message($"message{variant}").Recommendation($"recommendation{variant}")
            .Arg("frequent", frequent.Count == 0 ? "" : new CrmText("Pipeline.LossReason.frequent", ("reasons", frequent.Take(Shown).Select(static group => new CrmText("Pipeline.LossReason.one", ("reason", group.Name), ("n", group.Count))).ToList())))
            .Series(new CrmDistribution(
                "closeReasons",
                CrmUnit.Count,
                [new(CrmDistribution.LabelColumn, CrmValueKind.Text), new("count", CrmValueKind.Number), new("share", CrmValueKind.Share)],
                [.. frequent.Select(group => new object?[] { group.Name, group.Count, (double)group.Count / given.Count })]))
            .Evidence(Rows(missing, _ => new CrmText($"Pipeline.LossReason.why.missing{variant}")))
            .Build();
        if (given.Count > 0)
        {
            var others = given.Where(static pair => Others.Contains(StageKey.Of(pair.Reason))).ToList();
            yield return Start(context, new CrmSubject(CrmSubjectType.Value, $"Other{(status == CrmDealStatus.Won ? "Win" : "")}", null, Scope: scope), status)
                .Share(others.Count, given.Count)
                .Threshold(context.Check.Threshold! with { Norm = context.Parameter("otherNorm"), Red = context.Parameter("otherRed") })
                .Message($"message.other{variant}")
                .Recommendation("recommendation.other")
                .Evidence([.. others.Select(pair => CrmEvidenceRow.Of(pair.Case.Deal!, new CrmText("Pipeline.LossReason.why.other"), property, pair.Reason, pair.Case.Deal!.Amount))])
                .Build();
        }
    }

    /// <summary>A deal won without a reason teaches less than one lost, and hinders nobody.</summary>
    private static FindingBuilder Start(CheckContext context, CrmSubject subject, CrmDealStatus status) =>
        status == CrmDealStatus.Won ? context.Finding(subject).Severity(CrmSeverity.Desirable) : context.Finding(subject);

    private static string TextOf(CrmDeal deal, CrmDealStatus status) => (status == CrmDealStatus.Won ? deal.WinReason : deal.LossReason)!.Trim();
}
