using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>
/// Bounced letters of all sent, one finding a mailing; hard bounces and complaints apart. Where a mailing has both a row of totals and
/// its recipients, the totals are the measure and the recipients the evidence.
/// </summary>
internal sealed class BounceRate : DataCheck
{
    public override string Id => "Data.BounceRate";

    public override IEnumerable<CrmFinding> Run(CheckContext context) => context.Data.Mailings
        .GroupBy(static row => row.Campaign?.Trim() ?? "", StringComparer.Ordinal)
        .OrderBy(static group => group.Key, StringComparer.Ordinal)
        .SelectMany(group => Of(context, group.Key, [.. group]));

    private IEnumerable<CrmFinding> Of(CheckContext context, string campaign, List<CrmMailing> mailing)
    {
        var totals = mailing.Where(static row => string.IsNullOrEmpty(row.Email)).ToList();
        var counted = totals.Sum(static row => row.Sent) > 0 ? totals : mailing;
        var sent = counted.Sum(static row => row.Sent);
        var (hard, soft, other) = (counted.Sum(static row => row.HardBounces), counted.Sum(static row => row.SoftBounces), counted.Sum(static row => row.OtherBounces));
        if (!counted.Exists(IsTold) && counted.TrueForAll(static row => row.Delivered is not null))
        {
            other = counted.Sum(static row => row.Sent - row.Delivered!.Value);
        }
        else if (!counted.Exists(IsTold))
        {
            return [context.Finding(new CrmSubject(CrmSubjectType.Mailing, campaign, campaign.Length > 0 ? campaign : null)).NotEvaluated(new CrmText($"{Id}.untold", ("sent", sent))).Build()];
        }
        var bounced = hard + soft + other;
        if (bounced < 0 || bounced > sent)
        {
            return [context.Finding(new CrmSubject(CrmSubjectType.Mailing, campaign, campaign.Length > 0 ? campaign : null)).NotEvaluated(new CrmText($"{Id}.impossible.{(bounced < 0 ? "delivered" : "bounced")}", ("sent", sent), ("told", bounced < 0 ? sent - bounced : bounced))).Build()];
        }
        var rows = mailing.Where(static row => row.HardBounces + row.SoftBounces + row.OtherBounces > 0).Select(RowOf).ToList();
        var builder = context.Finding(new CrmSubject(CrmSubjectType.Mailing, campaign, campaign.Length > 0 ? campaign : null))
            .Share(bounced, sent)
            .Arg("mailing", campaign.Length > 0 ? campaign : new CrmText($"{Id}.unnamed"))
            .Arg("hard", hard).Arg("soft", soft).Arg("other", other).Arg("complaints", counted.Sum(static row => row.Complaints))
            .Data("hard", hard).Data("soft", soft).Data("other", other).Data("complaints", counted.Sum(static row => row.Complaints))
            .Impact(bounced);
        return Emit(context, builder, rows);
    }

    /// <summary>Whether a row tells what became of its letters: it counts bounces, or its list has a column for them.</summary>
    private static bool IsTold(CrmMailing row) => row.HardBounces + row.SoftBounces + row.OtherBounces + row.Complaints > 0 || !string.IsNullOrWhiteSpace(row.Status)
        || row.Origin is { } file && (file.Has(nameof(CrmMailing.HardBounces)) || file.Has(nameof(CrmMailing.SoftBounces)) || file.Has(nameof(CrmMailing.OtherBounces)));

    private CrmEvidenceRow RowOf(CrmMailing row)
    {
        var kind = row.HardBounces > 0 ? "hard" : row.SoftBounces > 0 ? "soft" : "otherKind";
        return CrmEvidenceRow.Of(row, new CrmText($"{Id}.{kind}", ("status", row.Status ?? "")), "Status", row.Status);
    }
}
