using CrmAudit.Engine.Recount;

namespace CrmAudit.Engine.Checks.Reports;

/// <summary>Figures in words.</summary>
internal static class FigureTexts
{
    /// <summary>What a report showed in all.</summary>
    public static CrmText Reported(RecountResult result) =>
        Of(result, result.Target.Count, result.Target.Sum, result.Target.Cells.Count == 1 ? result.Target.Cells.Values.First().Value : null);

    /// <summary>The same of the records, and how many of their amounts are in a currency without a rate.</summary>
    public static CrmText Actual(RecountResult result)
    {
        var value = result.Target is { HasValue: true, Cells.Count: 1 } ? result.Target.ValueOf(result.Actual.Total) : null;
        var figure = Of(result, result.Target.Count is null ? null : result.Actual.Total.Count, result.Target.Sum is null ? null : result.Actual.Total.Sum, value);
        return WithoutRate(result) is > 0 and var many ? new("Report.figure.withoutRate", ("figure", figure), ("count", many)) : figure;
    }

    /// <summary>Records counted whose amounts could not be added: their currency has no rate.</summary>
    public static long WithoutRate(RecountResult result) => result.Target.ShowsMoney ? result.Actual.Rows.Select(static row => row.Row).Distinct().LongCount(row => !result.SearchSpace.Amounts.HasRate(row)) : 0;

    public static CrmText Of(RecountResult result, long? count, decimal? sum, decimal? value)
    {
        var currency = result.Query.Currency ?? result.Query.HomeCurrency;
        var id = (count, sum, value) switch
        {
            (not null, not null, _) => "countSum",
            (not null, null, null) => "count",
            (null, not null, _) => "sum",
            (_, _, not null) => result.Query.ShowsShare ? "share" : "value",
            _ => "none",
        };
        return new($"Report.figure.{id}", ("count", count), ("sum", sum), ("value", value), ("currency", currency));
    }
}
