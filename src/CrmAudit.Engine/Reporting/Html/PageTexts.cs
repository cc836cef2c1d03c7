using System.Globalization;

namespace CrmAudit.Engine.Reporting.Html;

/// <summary>The words the page's script needs.</summary>
internal static class PageTexts
{
    private static readonly string[] Columns = ["entity", "record", "name", "owner", "field", "value", "amount", "reason", "place"];

    private static readonly string[] Texts = ["search", "none", "prev", "next", "sort", "show", "hide", "merged", "csv", "decide", "undecided"];

    /// <summary>The first columns of the sheet of duplicates, which the decisions are read from.</summary>
    private static readonly string[] DecisionColumns = ["col.group", "col.score", "col.decision", "col.keep", "col.entity", "col.record"];

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
        json.WriteString("shown", words.Of("js.shown", ("shown", "{0}"), ("total", "{1}")));
        json.WriteString("save", words.Of("js.save", ("n", "{0}")));
        json.WriteString("merge", words["decision.merge"]);
        json.WriteString("notSame", words["decision.notSame"]);
        json.WriteStartArray("decisionHeads");
        foreach (var head in DecisionColumns)
        {
            json.WriteStringValue(words[head]);
        }
        json.WriteEndArray();
        json.WriteString("keep", words["duplicates.keep"]);
        json.WriteString("whySame", words["duplicates.why"]);
        json.WriteString("differs", words["duplicates.differs"]);
        json.WriteString("field", words["col.field"]);
        json.WriteString("decimal", words.Culture.NumberFormat.NumberDecimalSeparator.ToString(CultureInfo.InvariantCulture));
        json.WriteEndObject();
    });
}
