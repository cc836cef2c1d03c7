using CrmAudit.Engine.Scoring;

namespace CrmAudit.Engine.Reporting.View;

/// <summary>One kind of money as the first screen tells it.</summary>
/// <param name="Money">The kind.</param>
/// <param name="Label">Its name.</param>
/// <param name="Figure">The sum, or the records where no sum is claimed.</param>
/// <param name="Detail">What it stands in and what is left out.</param>
internal sealed record MoneyLine(CrmMoney Money, string Label, string Figure, string Detail)
{
    /// <summary>One line a kind and currency; a kind nothing was found of has none.</summary>
    public static IEnumerable<MoneyLine> Of(ReportView view)
    {
        var words = view.Words;
        foreach (var total in view.Book.Totals)
        {
            yield return new(total.Money, words.Of(total.Money), words.Money(total.Amount, total.Currency), InDetail(view, total));
        }
        if (view.Touched is > 0 and var touched)
        {
            yield return new(CrmMoney.Touched, words.Of(CrmMoney.Touched), words.Of("records", ("n", touched)), words["money.Touched.what"]);
        }
    }

    private static string InDetail(ReportView view, MoneyTotal total)
    {
        var words = view.Words;
        List<string> parts = [MoneySource.Of(view, total.Money, total.Currency)];
        if (total.Records > 0)
        {
            parts.Add(words.Of("records", ("n", total.Records)));
        }
        if (total.LeftOut > 0)
        {
            parts.Add(words.Of("money.leftOut", ("n", total.LeftOut)));
        }
        return string.Join(" · ", parts);
    }
}
