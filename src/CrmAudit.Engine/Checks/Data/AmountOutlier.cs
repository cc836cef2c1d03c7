using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>
/// Amounts a nought or three too long or too short, or far off those of their product, pipeline or manager, each with what was probably meant. What the
/// configuration confirms (a suppression that names the record) is a finding of its own beside its suppression and counts as an amount again.
/// </summary>
internal sealed class AmountOutlier : DataCheck
{
    private const double MethodConfidence = 0.9;

    public override string Id => AmountOutliers.CheckId;

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var outliers = AmountOutliers.Of(context);
        return ((string[])["Deal", "Lead", "Order"])
            .Where(entity => context.Data.Of(entity).Count > 0 && (entity == "Deal" || context.Data.Has(entity, nameof(CrmDeal.Amount))))
            .SelectMany(entity => Of(context, entity, [.. outliers.All.Where(outlier => outlier.Record.Entity == entity)], outliers.Judged.GetValueOrDefault(entity)));
    }

    private IEnumerable<CrmFinding> Of(CheckContext context, string entity, List<OutlyingAmount> outliers, long judged)
    {
        var builder = context.Finding(EntitySubject(entity)).Arg("entity", EntityText(entity));
        if (!context.Data.Has(entity, nameof(CrmDeal.Amount)))
        {
            yield return builder.NotEvaluated(CheckInputs.Reason(context.Data, $"{entity}.Amount")).Build();
            yield break;
        }
        if (judged == 0)
        {
            yield return builder.NotEvaluated(new CrmText($"{Id}.tooFew")).Build();
            yield break;
        }
        var open = outliers.Where(static outlier => !outlier.IsConfirmed).ToList();
        builder.Share(open.Count, judged)
            .Method("modified z-score 3.5 of log10, each side by itself, behind a gap", MethodConfidence)
            .Message(open.Count > 0 ? "message" : "none")
            .Arg("examples", open.OrderByDescending(static outlier => outlier.Amount).ThenBy(static outlier => outlier.Record.Id, StringComparer.Ordinal).Take(3)
                .Select(outlier => new CrmText($"{Id}.example", ("name", outlier.Record.DisplayName.Length > 0 ? outlier.Record.DisplayName : outlier.Record.Id), ("reason", ReasonOf(outlier)))).ToList())
            .Impact(open.Count);
        foreach (var finding in Emit(context, builder, [.. open.Select(RowOf)]))
        {
            yield return finding;
        }
        foreach (var confirmed in outliers.Where(static outlier => outlier.IsConfirmed))
        {
            var record = confirmed.Record;
            yield return context.Finding(new CrmSubject(CrmSubjectType.Record, record.Id.Length > 0 ? record.Id : $"{record.File}:{record.Line}", record.DisplayName, (record as CrmCard)?.Owner, entity))
                .Threshold(null)
                .Status(CrmStatus.Warning)
                .Message(new CrmText("data.record", ("reasons", new List<CrmText> { ReasonOf(confirmed) })))
                .Arg("entity", EntityText(entity))
                .Evidence([RowOf(confirmed)])
                .Impact(1)
                .Build();
        }
    }

    private CrmEvidenceRow RowOf(OutlyingAmount outlier) =>
        CrmEvidenceRow.Of(outlier.Record, ReasonOf(outlier), nameof(CrmDeal.Amount), outlier.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture), outlier.Amount);

    private CrmText ReasonOf(OutlyingAmount outlier)
    {
        var variant = outlier.Likely is null ? "far" : outlier.Factor > 1 ? "tooLong" : "tooShort";
        return new CrmText(
            $"{Id}.{variant}",
            ("value", outlier.Amount),
            ("usual", outlier.Usual),
            ("likely", outlier.Likely ?? outlier.Usual),
            ("factor", outlier.Factor is { } factor ? (factor >= 1 ? factor : Math.Round(1 / factor)) : 1m),
            ("group", string.IsNullOrEmpty(outlier.GroupName) ? new CrmText($"{Id}.ofAll") : new CrmText($"{Id}.of{outlier.Group}", ("name", outlier.GroupName))));
    }
}
