using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Recount;
using CrmAudit.Engine.Recount.Rows;

namespace CrmAudit.Engine.Checks.Reports;

/// <summary>Why a report differs: the smallest set of changes of its definition that gives every reported value, as a bridge; otherwise that it is unexplained.</summary>
internal sealed class MismatchCause : ReportCheck
{
    public override string Id => "Report.MismatchCause";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, IReadOnlyList<ReportCase> reports)
    {
        foreach (var report in reports)
        {
            yield return report.Query is { } query
                ? Explain(context, report, report.Recount(context))
                : context.Finding(report.Subject).NotEvaluated(report.Problem!).Build();
        }
    }

    private static CrmFinding Explain(CheckContext context, ReportCase report, RecountResult result)
    {
        var builder = context.Finding(report.Subject)
            .Arg("report", report.Title)
            .Arg("reported", FigureTexts.Reported(result))
            .Arg("actual", FigureTexts.Actual(result))
            .Arg("tried", result.Tried)
            .Data("verdict", result.Verdict.ToString())
            .Method("definition search");
        if (result.Verdict == Verdict.Agrees && FigureTexts.ByCurrency(result) is { Count: > 1 } sums)
        {
            return builder.Status(CrmStatus.Warning).Message("message.mixed").Recommendation("recommendation.mixed").Arg("sums", sums).Build();
        }
        if (result.AgreesAsRun)
        {
            return builder.Status(CrmStatus.Pass).Message("message.asRun").Arg("run", report.Section.RunAt).Build();
        }
        if (result.Verdict == Verdict.Agrees)
        {
            return builder.Status(CrmStatus.Pass).Message("message").Build();
        }
        var bridge = result.Bridge;
        Describe(builder, result, bridge);
        return result.Verdict switch
        {
            Verdict.Explained => builder.Status(CrmStatus.Warning).Message(result.Explanations[0].Same.Count > 0 ? "message.explained.same" : "message.explained").Evidence(Evidence(result, bridge)).Build(),
            Verdict.Unexplained => builder.Status(CrmStatus.Warning).Message("message.unexplained").Recommendation("recommendation.unexplained").Build(),
            Verdict.Possible => builder.Indeterminate(new("Report.MismatchCause.reason.possible"))
                .Message("message.possible").Recommendation("recommendation.possible").Evidence(Evidence(result, bridge)).Build(),
            _ => builder.Indeterminate(new("Report.MismatchCause.reason.tied", ("variants", (long)result.Total)))
                .Message("message.tied").Recommendation("recommendation.ambiguous").Build(),
        };
    }

    private static void Describe(FindingBuilder builder, RecountResult result, IReadOnlyList<BridgeStep> bridge)
    {
        var currency = result.Query.Currency ?? result.Query.HomeCurrency;
        var left = bridge.Where(static step => step.Change is null).ToList();
        builder.Arg("currency", currency)
            .Arg("unexplained", new CrmText(result.Target.Sum is null ? "Report.bridge.moveCount" : "Report.bridge.move", ("count", left.Sum(static step => step.Count)), ("sum", left.Sum(static step => step.Sum)), ("currency", currency)))
            .Arg("causes", result.Explanations.Count == 0 ? new List<CrmText>() : Words(result.Explanations[0]))
            .Arg("steps", bridge.Select(step => StepText(result, step, currency)).ToList())
            .Arg("variants", result.Explanations.Take(5).Select(static explanation => new CrmText("Report.variant", ("causes", Words(explanation)))).ToList())
            .Arg("same", result.Explanations.Count == 0 ? new List<CrmText>() : result.Explanations[0].Same.Take(3).Select(static set => new CrmText("Report.variant", ("causes", set.Select(static change => change.Text).ToList()))).ToList())
            .Arg("total", (long)result.Total)
            .Data("changes", result.Explanations.Count == 0 ? new List<string>() : result.Explanations[0].Changes.Select(static change => change.Key).ToList())
            .Data("variants", result.Explanations.Select(static explanation => explanation.Key).ToList())
            .Data("sameRows", result.Explanations.Count == 0 ? new List<string>() : result.Explanations[0].Same.Select(static set => string.Join(" + ", set.Select(static change => change.Key))).ToList())
            .Data("chance", result.Explanations.Count == 0 ? null : result.Chance)
            .Data("unexplainedCount", left.Where(_ => result.Verdict is Verdict.Tied or Verdict.Unexplained).Sum(static step => step.Count))
            .Data("unexplainedSum", left.Where(_ => result.Verdict is Verdict.Tied or Verdict.Unexplained).Sum(static step => step.Sum))
            .Series(Series(result, bridge));
    }

    private static List<CrmText> Words(Explanation explanation) => [.. explanation.Changes.Select(static change => change.Text)];

    private static CrmText StepText(RecountResult result, BridgeStep step, string currency)
    {
        var move = new CrmText(result.Target.Sum is null ? "Report.bridge.moveCount" : "Report.bridge.move", ("count", step.Count), ("sum", step.Sum), ("currency", currency));
        return step.Change is null
            ? new("Report.bridge.rest", ("text", step.Text), ("move", move))
            : new("Report.bridge.step", ("text", step.Text), ("in", (long)step.In.Count), ("out", (long)step.Out.Count), ("move", move));
    }

    /// <summary>The bridge as a series: what the records give, every step, what the report showed.</summary>
    private static CrmBridge Series(RecountResult result, IReadOnlyList<BridgeStep> bridge) => CrmBridge.Of(
        "bridge",
        result.Target.Sum is null ? CrmUnit.Count : CrmUnit.Amount,
        [
            (new("Report.bridge.actual"), result.Actual.Total.Count, result.Actual.Total.Sum, 0, 0),
            .. bridge.Select(static step => (step.Text, step.Count, step.Sum, (long)step.In.Count, (long)step.Out.Count)),
            (new("Report.bridge.reported"), result.Target.Count ?? result.Actual.Total.Count + bridge.Sum(static step => step.Count), result.Target.Sum ?? result.Actual.Total.Sum + bridge.Sum(static step => step.Sum), 0, 0),
        ]);

    private static List<CrmEvidenceRow> Evidence(RecountResult result, IReadOnlyList<BridgeStep> bridge)
    {
        var amount = NamedFields.Typed<decimal?>(result.Query.Entity, "Amount");
        var rows = new List<CrmEvidenceRow>();
        foreach (var step in bridge.Where(static step => step.Change is not null))
        {
            foreach (var (records, id) in new[] { (step.In, "Report.why.in"), (step.Out, "Report.why.out") })
            {
                rows.AddRange(records.Select(record => CrmEvidenceRow.Of(record, new(id, ("change", step.Text)), amount: amount?.Invoke(record))));
            }
        }
        return rows;
    }
}
