using CrmAudit.Engine.Reporting.View;

namespace CrmAudit.Engine.Reporting.Html.Sections;

/// <summary>The cards drawn for reading, with their values.</summary>
internal static class SampleSection
{
    /// <summary>Characters of a value that are shown: cards are read, not searched.</summary>
    private const int MostShown = 300;

    public static void Write(HtmlWriter html, ReportView view)
    {
        if (view.Sample.Count == 0)
        {
            return;
        }
        var words = view.Words;
        html.Add($"<section id=\"sample\" aria-labelledby=\"sample-h\"><h2 id=\"sample-h\">{words["sample"]}</h2>\n<p class=\"muted\">{words["sample.intro"]}</p>\n");
        foreach (var (entity, cards) in view.Sample)
        {
            html.Add($"<details class=\"check\"><summary><span class=\"check-title\">{words.Entity(entity)}</span><span class=\"num muted\">{words.Number(cards.Count)}</span></summary><div class=\"check-body cards\">\n");
            foreach (var card in cards)
            {
                Card(html, view, card);
            }
            html.Raw("</div></details>\n");
        }
        html.Raw("</section>\n");
    }

    private static void Card(HtmlWriter html, ReportView view, SampleCard card)
    {
        var words = view.Words;
        html.Raw("<article class=\"card\"><h3>");
        if (view.Cards?.Of(card.Row) is { } link)
        {
            html.Add($"<a href=\"{link}\" rel=\"noreferrer noopener\" target=\"_blank\"><bdi>{card.Card.DisplayName}</bdi></a>");
        }
        else
        {
            html.Add($"<bdi>{card.Card.DisplayName}</bdi>");
        }
        html.Add($"</h3><p class=\"muted small\">{words.Text(card.Row.Reason)}</p><dl>");
        foreach (var (field, value) in card.Filled)
        {
            html.Add($"<div><dt>{words.Field(field)}</dt><dd><bdi>{(value.Length > MostShown ? value[..MostShown] + "…" : value)}</bdi></dd></div>");
        }
        html.Raw("</dl></article>\n");
    }
}
