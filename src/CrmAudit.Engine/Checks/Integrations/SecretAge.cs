using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.Register;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>Days since the oldest key or password of an integration was changed, and the keys nobody has used for long: those are withdrawn, not changed.</summary>
internal sealed class SecretAge : Check
{
    public override string Id => "Integration.SecretAge";

    public override IEnumerable<CrmFinding> Run(CheckContext context) => SecretRegister.Of(context).Select(group => Finding(context, group));

    private static CrmFinding Finding(CheckContext context, IGrouping<CrmSubject, SecretEntry> group)
    {
        var finding = context.Finding(group.Key).Arg("integration", group.Key.Name);
        // A day still to come is a slip, not a change.
        var dated = group.Where(secret => secret.Rotated <= context.AsOf.AddDays(1)).OrderBy(static secret => secret.Rotated).ToList();
        var unused = group.Where(secret => Days(context, secret.LastUsed) > context.Parameter("unusedDays")).ToList();
        if (dated.Count == 0 && unused.Count == 0)
        {
            return finding.NotEvaluated(new(group.Any(static secret => secret.Rotated is not null) ? "Integration.SecretAge.ahead" : "Integration.SecretAge.noDate", ("integration", group.Key.Name))).Build();
        }
        var stale = dated.Where(secret => Days(context, secret.Rotated) > (context.Check.Threshold?.Norm ?? 0)).Except(unused).ToList();
        finding
            .Arg("unused", unused.Select(static secret => secret.Name).ToList())
            .Impact(stale.Count + unused.Count)
            .Evidence([
                .. unused.Select(static secret => secret.Row(new("Integration.SecretAge.why.unused", ("used", secret.LastUsed)))),
                .. stale.Select(static secret => secret.Row(new("Integration.SecretAge.why", ("rotated", secret.Rotated))))]);
        if (dated.Count > 0)
        {
            var days = Math.Max(0, Math.Floor(Days(context, dated[0].Rotated)));
            finding.Value(days, context.Check.Unit, dated.Count).Arg("secret", dated[0].Name).Arg("rotated", dated[0].Rotated);
            if (unused.Count == 0 || context.Check.Threshold?.Evaluate(days) is CrmStatus.Warning or CrmStatus.Fail)
            {
                return (unused.Count == 0 ? finding : finding.Message("message.both").Recommendation("recommendation.unused")).Build();
            }
        }
        return finding.Status(CrmStatus.Warning).Message("message.unused").Recommendation("recommendation.unused").Build();
    }

    /// <summary>Days until the moment judged at; not a number, which passes no line, when not told.</summary>
    private static double Days(CheckContext context, DateTimeOffset? moment) => (context.AsOf - moment)?.TotalDays ?? double.NaN;
}
