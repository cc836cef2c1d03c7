using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Reporting.View;

/// <summary>What a sum of lost or endangered money is made of: only what is in it is named.</summary>
internal static class MoneySource
{
    /// <summary>The sources in words, what most checks claim first.</summary>
    /// <param name="view">The report.</param>
    /// <param name="money">Lost or at risk.</param>
    /// <param name="currency">ISO 4217 code; null for all.</param>
    public static string Of(ReportView view, CrmMoney money, string? currency = null)
    {
        var words = view.Words;
        var usual = new CrmText($"report.money.{money}.what");
        var sources = view.Book.ChecksOf(money, currency).Select(check => words.Text((CrmText)KnownText.Or($"report.money.{check}", usual))).Distinct(StringComparer.Ordinal)
            .OrderByDescending(source => source == words.Text(usual)).ThenBy(static source => source, StringComparer.Ordinal).ToList();
        return sources.Count > 1 ? words.Of($"money.{money}.also", ("first", string.Join(", ", sources[..^1])), ("last", sources[^1])) : sources is [var only] ? only : words.Text(usual);
    }
}
