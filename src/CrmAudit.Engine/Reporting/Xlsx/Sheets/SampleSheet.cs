using CrmAudit.Engine.Reporting.View;
using CrmAudit.Engine.Text;

namespace CrmAudit.Engine.Reporting.Xlsx.Sheets;

/// <summary>The cards drawn for reading: one row a card, a column for what the reader notes, then a column a field that any of them has filled.</summary>
internal static class SampleSheet
{
    private const string Name = "Sample";

    public static void Write(TableSheet sheets, ReportView view)
    {
        if (view.Sample.Count == 0)
        {
            return;
        }
        var words = view.Words;
        var cards = view.Sample.SelectMany(static entity => entity.Cards).ToList();
        List<SheetColumn<SampleCard>> columns =
        [
            new(words["col.entity"], CellFormat.Text, card => words.Entity(card.Row.Entity)),
            new(words["col.record"], CellFormat.Text, static card => RecordId.Of(card.Card)) { Link = card => view.Cards?.Of(card.Row) },
            new(words["col.name"], CellFormat.Text, static card => card.Card.DisplayName),
            new(words["col.why"], CellFormat.Wrapped, card => words.Text(card.Row.Reason)),
            new(words["col.note"], CellFormat.Wrapped, static _ => null),
        ];
        var taken = columns.Select(static column => column.Caption).ToHashSet(StringComparer.OrdinalIgnoreCase);
        columns.AddRange(cards.SelectMany(static card => card.Filled).Select(static field => field.Field).Where(static field => field != nameof(CrmDeal.Name)).Distinct(StringComparer.Ordinal)
            .Select(field => new SheetColumn<SampleCard>(Caption(words.Field(field), taken), CellFormat.Text, card => card.Filled.FirstOrDefault(filled => filled.Field == field).Value)));
        sheets.Write(Name, columns, cards, frozenColumns: 3);
    }

    /// <summary>A table has each caption once.</summary>
    private static string Caption(string caption, HashSet<string> taken)
    {
        var free = caption;
        for (var number = 2; !taken.Add(free); number++)
        {
            free = $"{caption} {number}";
        }
        return free;
    }
}
