using CrmAudit.Engine.Recount;
using CrmAudit.Engine.Recount.Rows;

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
        if (result.Target.Sum is not null && ByCurrency(result) is { Count: > 1 } sums)
        {
            return result.Target.Count is null ? new("Report.figure.mixed", ("sums", sums)) : new("Report.figure.countMixed", ("count", (long)result.Actual.Total.Count), ("sums", sums));
        }
        var figure = Of(result, result.Target.Count is null ? null : result.Actual.Total.Count, result.Target.Sum is null ? null : result.Actual.Total.Sum, value);
        return WithoutRate(result) is > 0 and var many ? new("Report.figure.withoutRate", ("figure", figure), ("count", many)) : figure;
    }

    /// <summary>Records counted whose amounts could not be added: their currency has no rate.</summary>
    public static long WithoutRate(RecountResult result) => result.Target.ShowsMoney ? result.Actual.Rows.Select(static row => row.Row).Distinct().LongCount(row => !result.SearchSpace.Amounts.HasRate(row)) : 0;

    /// <summary>
    /// The sum of each currency of the records counted, the main one first; one, or none, where there is nothing to mix: a currency was asked for and others are converted, or no money is shown.
    /// </summary>
    public static IReadOnlyList<CrmText> ByCurrency(RecountResult result)
    {
        var home = result.Query.HomeCurrency;
        if (result.Query.Currency is not null || !result.Target.ShowsMoney || NamedFields.Canonical(result.Query.Entity, "Currency") is not { } currency)
        {
            return [];
        }
        var (records, amounts) = (result.SearchSpace.Rows.Records, result.SearchSpace.Rows.Amounts(result.Query.Amount));
        return [.. result.Actual.Rows.Select(static row => row.Row).Distinct().Where(row => amounts[row] is not null and not 0)
            .GroupBy(row => currency.GetText(records[row])?.Trim() is { Length: > 0 } code ? code : home, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(group => group.Key.Equals(home, StringComparison.OrdinalIgnoreCase)).ThenBy(static group => group.Key, StringComparer.Ordinal)
            .Select(group => new CrmText("Report.figure.sum", ("sum", group.Sum(row => amounts[row]!.Value)), ("currency", group.Key)))];
    }

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
