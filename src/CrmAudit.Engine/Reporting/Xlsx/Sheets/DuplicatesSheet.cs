using CrmAudit.Engine.Configuration.Answers;
using CrmAudit.Engine.Reporting.View;
using CrmAudit.Engine.Text;

namespace CrmAudit.Engine.Reporting.Xlsx.Sheets;

/// <summary>Cards of every duplicate group, one row a card, with the decision to fill in.</summary>
internal static class DuplicatesSheet
{
    private const int Decision = 3;

    /// <summary>Rows that are coloured cell by cell; a line parts the groups below them.</summary>
    private const int MostBanded = 5000;

    public static void Write(TableSheet sheets, ReportView view)
    {
        var words = view.Words;
        string[] decisions = [words["decision.merge"], words["decision.notSame"], words["decision.later"]];
        List<SheetColumn<(CrmDuplicateGroup Group, CrmRecord Card)>> columns =
        [
            new(words["col.group"], CellFormat.Text, static row => row.Group.GroupId),
            new(words["col.score"], CellFormat.Percent, static row => row.Group.Score),
            new(words["col.decision"], CellFormat.Text, static _ => null),
            new(words["col.keep"], CellFormat.Text, row => IsKept(row.Group, row.Card) ? words["duplicates.keep"] : null),
            new(words["col.entity"], CellFormat.Text, row => words.Entity(row.Card.Entity)),
            new(words["col.record"], CellFormat.Text, static row => RecordId.Of(row.Card), row => view.Cards?.Of(row.Card)),
            new(words["col.name"], CellFormat.Text, static row => row.Card.DisplayName),
            new(words["col.phones"], CellFormat.Text, static row => Text(row.Card, "Phones")),
            new(words["col.emails"], CellFormat.Text, static row => Text(row.Card, "Emails")),
            new(words["field.TaxId"], CellFormat.Text, static row => Text(row.Card, "TaxId")),
            new(words["col.owner"], CellFormat.Text, static row => (row.Card as CrmCard)?.Owner),
            new(words["col.created"], CellFormat.Date, static row => (row.Card as CrmCard)?.CreatedAt),
            new(words["duplicates.why"], CellFormat.Wrapped, row => Why(words, row.Group, row.Card)),
            new(words["col.note"], CellFormat.Wrapped, static _ => null),
            new(words["col.file"], CellFormat.Text, static row => Path.GetFileName(row.Card.File)),
            new(words["col.line"], CellFormat.Whole, static row => row.Card.Line),
        ];
        var (sheet, last) = sheets.Write(DecisionSheet.Name, columns, view.Groups.SelectMany(static group => group.Members.Select(card => (group, card))), frozenColumns: 3);
        var validation = sheet.DataValidations.AddListValidation(SheetStyles.Column(Decision, last).Address);
        foreach (var decision in decisions)
        {
            validation.Formula.Values.Add(decision);
        }
        validation.ShowErrorMessage = true;
        validation.AllowBlank = true;

        // A line where a group starts: the eye sees which cards belong together.
        var start = sheet.ConditionalFormatting.AddExpression(new OfficeOpenXml.ExcelAddress(2, 1, last, columns.Count));
        start.Formula = "$A2<>$A1";
        start.Style.Border.Top.Style = OfficeOpenXml.Style.ExcelBorderStyle.Thin;
        start.Style.Border.Top.Color.Color = SheetStyles.Accent;
        Band(sheet, view.Groups, last, columns.Count);
    }

    /// <summary>Every other group on a ground of its own.</summary>
    private static void Band(OfficeOpenXml.ExcelWorksheet sheet, IReadOnlyList<CrmDuplicateGroup> groups, int last, int columns)
    {
        sheet.Tables[0].ShowRowStripes = false;
        var row = 2;
        foreach (var (index, group) in groups.Index())
        {
            var end = Math.Min(row + group.Members.Count - 1, last);
            if (row > Math.Min(last, MostBanded))
            {
                return;
            }
            if (index % 2 == 1)
            {
                var fill = sheet.Cells[row, 1, end, columns].Style.Fill;
                fill.PatternType = OfficeOpenXml.Style.ExcelFillStyle.Solid;
                fill.BackgroundColor.SetColor(SheetStyles.Band);
            }
            row = end + 1;
        }
    }

    private static bool IsKept(CrmDuplicateGroup group, CrmRecord card) => ReferenceEquals(card, group.Survivor) || (card.Id == group.Survivor.Id && card.Line == group.Survivor.Line);

    private static string? Text(CrmRecord card, string property) =>
        CrmSchema.PropertiesOf(card.Entity).FirstOrDefault(candidate => candidate.Name == property)?.GetText(card);

    private static string Why(ReportWords words, CrmDuplicateGroup group, CrmRecord card) => string.Join('\n', group.Reasons
        .Where(pair => pair.LeftId == RecordId.Of(card) || pair.RightId == RecordId.Of(card))
        .Take(5)
        .Select(pair => $"{pair.LeftId} ↔ {pair.RightId}: " + string.Join("; ", pair.Comparisons
            .Where(static comparison => comparison.Weight > 0)
            .Select(comparison => words.Text(comparison.Text)))));
}
