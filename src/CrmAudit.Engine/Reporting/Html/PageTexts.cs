using System.Globalization;

namespace CrmAudit.Engine.Reporting.Html;

/// <summary>The words the page's script needs.</summary>
internal static class PageTexts
{
    private static readonly string[] Columns = ["entity", "record", "name", "owner", "field", "value", "amount", "reason", "place"];

    private static readonly string[] Texts = ["search", "none", "prev", "next", "sort", "show", "hide", "merged"];

    public static string Block(ReportWords words) => EvidenceStore.Block("texts", json =>
    {
        json.WriteStartObject();
        json.WriteString("lang", words.Language);
        json.WriteStartObject("col");
        foreach (var column in Columns)
        {
            json.WriteString(column, words["col." + column]);
        }
        json.WriteEndObject();
        foreach (var text in Texts)
        {
            json.WriteString(text, words["js." + text]);
        }
        json.WriteString("range", words.Of("js.range", ("from", "{0}"), ("to", "{1}"), ("total", "{2}")));
        json.WriteString("keep", words["duplicates.keep"]);
        json.WriteString("whySame", words["duplicates.why"]);
        json.WriteString("differs", words["duplicates.differs"]);
        json.WriteString("field", words["col.field"]);
        json.WriteString("decimal", words.Culture.NumberFormat.NumberDecimalSeparator.ToString(CultureInfo.InvariantCulture));
        json.WriteEndObject();
    });
}
