using System.Text.RegularExpressions;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Import.Figures;

/// <summary>The words reports are labelled with.</summary>
internal static class FigureWords
{
    private static readonly Regex Share = Words("figure.share", "%");

    private static readonly Regex Average = Words("figure.average");

    private static readonly Regex Other = Words("figure.other", "^№");

    private static readonly Regex Count = Words("figure.count", @"\b#");

    private static readonly Regex Sum = Words("figure.sum", "[₸₽$€]");

    private static readonly Regex Things = Words("figure.record");

    private static readonly Regex Deals = Words("figure.deal");

    /// <summary>A word for a total at the beginning of a label or at its end.</summary>
    private static readonly Regex Total = WordPattern.Regex(
        $@"^\W*{WordPattern.Of("figure.total")}(\W|$)|^\W*{WordPattern.Of("figure.total.first")}(\W|$)|(^|\W){WordPattern.Of("figure.total")}\W*$");

    private static readonly Regex Scale = WordPattern.Regex($"(?<k>{WordPattern.Of("figure.thousand")})|(?<m>{WordPattern.Of("figure.million")})|(?<b>{WordPattern.Of("figure.billion")})");

    /// <summary>What a label says is measured; of several words the narrower one counts (выполнение плана, % is a share, сумма сделок a sum).</summary>
    public static FigureMeasure MeasureOf(string label) =>
        Share.IsMatch(label) ? FigureMeasure.Share
        : Average.IsMatch(label) ? FigureMeasure.Average
        : Other.IsMatch(label) ? FigureMeasure.Other
        : Count.IsMatch(label) ? FigureMeasure.Count
        : Sum.IsMatch(label) ? FigureMeasure.Sum
        : Things.IsMatch(label) ? FigureMeasure.Count
        : FigureMeasure.Unknown;

    /// <summary>Whether a label speaks of deals or of what was won.</summary>
    public static bool AreDeals(string label) => Deals.IsMatch(label);

    /// <summary>Whether a label is that of a total or a subtotal.</summary>
    public static bool IsTotal(string label) => Total.IsMatch(label);

    /// <summary>What the numbers under a label are to be multiplied by (Сумма, тыс. ₸); 1 where it tells nothing.</summary>
    public static decimal FactorOf(string label) => Scale.Match(label) switch
    {
        { Success: false } => 1,
        var match when match.Groups["k"].Success => 1e3m,
        var match when match.Groups["m"].Success => 1e6m,
        _ => 1e9m,
    };

    private static Regex Words(string meaning, string? sign = null) => WordPattern.Regex(sign is null ? WordPattern.Of(meaning) : $"{WordPattern.Of(meaning)}|{sign}");
}
