using System.Text.RegularExpressions;

namespace CrmAudit.Engine.Import.Figures;

/// <summary>The words reports are labelled with, in Russian, Kazakh and English.</summary>
internal static partial class FigureWords
{
    /// <summary>What a label says is measured; of several words the narrower one counts (выполнение плана, % is a share, сумма сделок a sum).</summary>
    public static FigureMeasure MeasureOf(string label) =>
        Share().IsMatch(label) ? FigureMeasure.Share
        : Average().IsMatch(label) ? FigureMeasure.Average
        : Other().IsMatch(label) ? FigureMeasure.Other
        : Count().IsMatch(label) ? FigureMeasure.Count
        : Sum().IsMatch(label) ? FigureMeasure.Sum
        : Things().IsMatch(label) ? FigureMeasure.Count
        : FigureMeasure.Unknown;

    /// <summary>Whether a label speaks of deals or of what was won.</summary>
    public static bool AreDeals(string label) => Deals().IsMatch(label);

    /// <summary>Whether a label is that of a total or a subtotal.</summary>
    public static bool IsTotal(string label) => Total().IsMatch(label);

    /// <summary>What the numbers under a label are to be multiplied by (Сумма, тыс. ₸); 1 where it tells nothing.</summary>
    public static decimal FactorOf(string label) => Scale().Match(label) switch
    {
        { Success: false } => 1,
        var match when match.Groups["k"].Success => 1e3m,
        var match when match.Groups["m"].Success => 1e6m,
        _ => 1e9m,
    };

    [GeneratedRegex(@"конверси|доля|выполнен|процент|%|\bshare\b|conversion|\brate\b|attainment|үлес|пайыз|орындал", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Share();

    [GeneratedRegex(@"средн|\bчек\b|\bavg\b|average|\bmean\b|орташа", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Average();

    [GeneratedRegex(@"^№|п/п|\bплан|\bplan|target|goal|жоспар|отклонен|прирост|ранг|\brank\b|growth|рентабельн", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    [GeneratedRegex(@"кол-?во|количеств|число|\bcount\b|number of|\bqty\b|quantity|саны|\bшт\b|\b#", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Count();

    [GeneratedRegex(@"сумм|выручк|продаж|оборот|факт|бюджет|стоимост|amount|revenue|\bsum\b|sales|value|turnover|сома|түсім|сатылым|[₸₽$€]|\bтг\b|\bруб|\bkzt\b|\busd\b|тенге|теңге", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sum();

    [GeneratedRegex(@"сдел|лид|заявк|заказ|\bdeals?\b|\bleads?\b|orders?|opportunit|мәміле|өтінім", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Things();

    [GeneratedRegex(@"сдел|заказ|успеш|выигр|\bdeals?\b|\borders?\b|\bwon\b|мәміле", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Deals();

    [GeneratedRegex(@"^\W*(под)?(итог|итого|всего)(\W|$)|^\W*(grand |sub-?)?totals?(\W|$)|^\W*(барлығы|жиыны|жалпы)(\W|$)|(^|\W)(итого?|всего|totals?|барлығы|жиыны)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex(@"(?<k>\bтыс|\bмың|\bthousand|\bk\b|000s)|(?<m>\bмлн|\bмиллион|\bmln\b|\bmillion)|(?<b>\bмлрд|\bмиллиард|\bbn\b|\bbillion)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scale();
}
