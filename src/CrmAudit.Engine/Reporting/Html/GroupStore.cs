using CrmAudit.Engine.Reporting.View;
using CrmAudit.Engine.Text;
using System.Text;
using System.Text.Json;

namespace CrmAudit.Engine.Reporting.Html;

/// <summary>Duplicate groups as one data block: cards side by side, laid out by the page's script a few at a time.</summary>
internal sealed class GroupStore
{
    /// <summary>Bytes the groups may take; the surest come first.</summary>
    public const int Budget = 4_000_000;

    private GroupStore(string block, int shown)
    {
        Block = block;
        Shown = shown;
    }

    public string Block { get; }

    public int Shown { get; }

    public static GroupStore Build(ReportView view, CancellationToken cancel)
    {
        var shown = 0;
        var size = 0;
        var parts = new List<string>();
        foreach (var group in view.Groups)
        {
            cancel.ThrowIfCancellationRequested();
            var part = EvidenceStore.Block("g", json => Write(json, SideBySide.Of(group), view));
            part = part[(part.IndexOf('>', StringComparison.Ordinal) + 1)..part.LastIndexOf("</script>", StringComparison.Ordinal)];
            size += Encoding.UTF8.GetByteCount(part);
            if (size > Budget)
            {
                break;
            }
            parts.Add(part);
            shown++;
        }
        return new($"<script type=\"application/json\" id=\"groups\">[{string.Join(',', parts)}]</script>\n", shown);
    }

    private static void Write(Utf8JsonWriter json, SideBySide cards, ReportView view)
    {
        var (group, words) = (cards.Group, view.Words);
        json.WriteStartObject();
        json.WriteString("id", group.GroupId);
        json.WriteString("title", words.Of("duplicates.group", ("id", group.GroupId)));
        json.WriteString("name", group.Survivor.DisplayName);
        json.WriteString("entity", words.Entity(group.Survivor.Entity));
        json.WriteString("score", words.Percent(group.Score));
        json.WriteString("why", words.Text(group.SurvivorReason));
        json.WriteNumber("keep", group.Members.ToList().FindIndex(member => ReferenceEquals(member, group.Survivor) || (member.Id == group.Survivor.Id && member.Line == group.Survivor.Line)));
        json.WriteStartArray("ids");
        foreach (var member in group.Members)
        {
            json.WriteStringValue(RecordId.Of(member));
        }
        json.WriteEndArray();
        if (view.Cards is { } places)
        {
            json.WriteStartArray("links");
            foreach (var member in group.Members)
            {
                json.WriteStringValue(places.Of(member));
            }
            json.WriteEndArray();
        }
        json.WriteStartArray("rows");
        foreach (var row in cards.Rows)
        {
            json.WriteStartArray();
            json.WriteStringValue(words.Field(row.Field));
            json.WriteBooleanValue(row.Differs);
            json.WriteStringValue(row.Merged?.Value);
            foreach (var value in row.Values)
            {
                json.WriteStringValue(value is { Length: > 300 } ? value[..300] + "…" : value);
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteStartArray("pairs");
        foreach (var pair in group.Reasons.Take(20))
        {
            json.WriteStartObject();
            json.WriteString("ids", $"{pair.LeftId} ↔ {pair.RightId}");
            json.WriteString("score", words.Percent(pair.Probability));
            json.WriteStartArray("parts");
            foreach (var comparison in pair.Comparisons.Where(static comparison => comparison.Level != CrmAgreement.Missing))
            {
                json.WriteStartArray();
                json.WriteStringValue(words.Field(comparison.Field));
                json.WriteNumberValue(double.IsFinite(comparison.Weight) ? Math.Round(comparison.Weight, 2) : 0);
                json.WriteStringValue(words.Text(comparison.Text));
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
