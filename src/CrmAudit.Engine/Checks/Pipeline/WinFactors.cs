using CrmAudit.Engine.Process;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>What won deals of a pipeline go with: the sources, types, owners and products whose deals are won for sure more or less often than the rest. That is no reason, and is not told as one.</summary>
internal static class WinFactors
{
    private const int FewestDeals = 20;
    private const int Shown = 3;

    private static readonly (string Field, Func<CrmDeal, IEnumerable<string?>> Values)[] Fields =
    [
        (nameof(CrmDeal.LeadSource), static deal => [deal.LeadSource]),
        (nameof(CrmDeal.DealType), static deal => [deal.DealType]),
        (nameof(CrmDeal.Owner), static deal => [deal.Owner]),
        ("Product", static deal => deal.Lines.Select(static line => line.Product)),
    ];

    /// <summary>That no column says why deals are won, and what the exports have instead.</summary>
    public static CrmText InsteadOfReasons(PipelineLog pipeline)
    {
        var closed = pipeline.Cases.Where(static item => item is { Deal: not null, Status: CrmDealStatus.Won or CrmDealStatus.Lost }).ToList();
        var groups = Fields.SelectMany(field => closed
                .SelectMany(item => field.Values(item.Deal!).Where(static value => !string.IsNullOrWhiteSpace(value)).Select(static value => value!.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Select(value => (Value: value, Case: item)))
                .GroupBy(static pair => pair.Value, StringComparer.OrdinalIgnoreCase)
                .Select(group => Compare(field.Field, group.Key, [.. group.Select(static pair => pair.Case)], closed)))
            .OfType<Comparison>().ToList();
        var sure = groups.Where(static group => group.IsSure).OrderByDescending(static group => Math.Abs(group.Share - group.OtherShare)).ThenBy(static group => group.Value, StringComparer.Ordinal).Take(Shown).Select(static group => group.Told).ToList();
        return new("Pipeline.LossReason.noWin", ("with", groups.Count == 0 ? "" : sure.Count == 0 ? new CrmText("Pipeline.LossReason.noWin.alike") : new CrmText("Pipeline.LossReason.noWin.with", ("groups", sure))));
    }

    /// <summary>Deals of one value against all others; null where either side is too small to tell.</summary>
    private static Comparison? Compare(string field, string value, List<DealCase> group, List<DealCase> all)
    {
        var (count, others) = (group.Count, all.Count - group.Count);
        if (count < FewestDeals || others < FewestDeals)
        {
            return null;
        }
        var won = group.Count(static item => item.Status == CrmDealStatus.Won);
        return new(field, value, won, count, all.Count(static item => item.Status == CrmDealStatus.Won) - won, others);
    }

    private sealed record Comparison(string Field, string Value, int Won, int Count, int OthersWon, int Others)
    {
        public double Share => (double)Won / Count;

        public double OtherShare => (double)OthersWon / Others;

        /// <summary>Whether the Wilson intervals of both shares lie apart.</summary>
        public bool IsSure
        {
            get
            {
                var (here, there) = (CrmInterval.Wilson(Won, Count), CrmInterval.Wilson(OthersWon, Others));
                return here.Low > there.High || there.Low > here.High;
            }
        }

        public CrmText Told => new("Pipeline.LossReason.factor", ("field", FieldName.Of(Field)), ("value", Value), ("share", Share), ("n", (long)Count), ("otherShare", OtherShare), ("others", (long)Others));
    }
}
