using CrmAudit.Engine.Audit;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Pipeline;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Answers;
using CrmAudit.Engine.Configuration.Interview;
using CrmAudit.Engine.Drafting;
using CrmAudit.Engine.Files;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Xlsx;
using CrmAudit.Engine.Reporting.Xlsx.Sheets;
using CrmAudit.Engine.Text.Rendering;
using OfficeOpenXml;
using OfficeOpenXml.Style;

namespace CrmAudit.Engine.Interview;

/// <summary>
/// Writes the workbook of the interview: what only people know, a sheet for each thing asked, with the names the exports show. What stands there already only says which row it is; a row counts once
/// something is answered in it.
/// </summary>
/// <param name="draft">What the exports show; null without exports.</param>
/// <param name="language">ru, kk or en.</param>
/// <param name="cancel">Stops the run over the exports.</param>
internal sealed class InterviewWriter(AuditDraft? draft, string language, CancellationToken cancel)
{
    private const string Start = "Start";

    /// <summary>Letters that fit into a line of what a sheet is about.</summary>
    private const double LettersOfLine = 85;

    private const double LineHeight = 15;

    /// <summary>Rows that can be filled in.</summary>
    private const int MostRows = 300;

    /// <summary>Stages are there in full, whatever their number.</summary>
    private const int LeastEmpty = 20;

    private readonly ReportWords _words = new(language);

    /// <summary>Questions of the test protocol.</summary>
    public long Steps { get; private set; }

    public void Write(Stream stream)
    {
        using var package = Workbooks.Create();
        var sheets = new TableSheet(package, _words.Culture, int.MaxValue, cancel);
        var start = sheets.Add(Start);
        Firm(sheets, sheets.Add(InterviewSheet.Firm.Name));
        foreach (var sheet in InterviewSheet.All.Where(static sheet => sheet != InterviewSheet.Firm))
        {
            Table(sheets, sheets.Add(sheet.Name), sheet, [.. Known(sheet)]);
        }
        var findings = Findings();
        Steps = findings.Select(static finding => finding.Test?.Id).OfType<string>().Distinct(StringComparer.Ordinal).LongCount();
        ProtocolSheet.Write(sheets, _words, findings);
        StartOf(sheets, start);
        foreach (var sheet in package.Workbook.Worksheets)
        {
            TableSheet.Paper(sheet);
        }
        package.Workbook.Properties.Keywords = OwnFiles.Keyword;
        package.Workbook.Properties.Title = Word("title");
        package.SaveAs(stream);
    }

    /// <summary>What an audit of these exports would ask a person to find out: of the channels they show, and of the users, too.</summary>
    private List<CrmFinding> Findings()
    {
        var config = AuditConfigReader.Default();
        config.Integrations = draft is null ? [] : [.. draft.Channels.Select(channel => new IntegrationSection { Name = NameOf(channel), Kind = channel.Kind })];
        var (data, options) = (draft?.Data ?? new CrmDataset(), new RunOptions { AsOf = draft?.AsOf });
        var run = RunContext.Of([], config, data, options, cancel);
        return [.. CommandRunner.Run(ChecksInForce.Of(config), config, data, options, cancel), .. UserSurvey.Complaints(new(run, ChecksInForce.Of("Pipeline.Adoption", config)))];
    }

    private string NameOf(DraftChannel channel) => channel.Name ?? _words.Text(new CrmText("Integration.kind." + channel.Kind));

    private void StartOf(TableSheet sheets, ExcelWorksheet at)
    {
        at.View.ShowGridLines = false;
        at.Column(1).Width = 18;
        at.Column(2).Width = 26;
        at.Column(3).Width = 90;
        at.Column(3).Style.WrapText = true;
        sheets.Set(at, 1, 1, Word("title"));
        at.Cells[1, 1].Style.Font.Bold = true;
        at.Cells[1, 1].Style.Font.Size = 16;
        var row = 2;
        foreach (var line in new[] { "how", "row", "back" })
        {
            at.Cells[row, 1, row, 3].Merge = true;
            at.Cells[row, 1].Style.WrapText = true;
            at.Row(row).Height = 34;
            sheets.Set(at, row++, 1, Word(line));
        }
        row++;
        string[] captions = [Word("sheet"), Word("whom"), Word("what")];
        for (var column = 0; column < captions.Length; column++)
        {
            sheets.Set(at, row, column + 1, captions[column]);
        }
        Head(at.Cells[row, 1, row, captions.Length]);
        foreach (var (name, role) in InterviewSheet.All.Select(static sheet => (sheet.Name, sheet.Role)).Append((AnswerSheet.Name, "All")))
        {
            row++;
            var about = Word("about." + name);
            sheets.Set(at, row, 1, SheetTitle.Of(name, _words.Culture));
            sheets.Set(at, row, 2, Word("role." + role));
            sheets.Set(at, row, 3, about);
            at.Row(row).Height = LineHeight * Math.Ceiling(about.Length / LettersOfLine);
        }
        at.Cells[2, 1, row, 3].Style.VerticalAlignment = ExcelVerticalAlignment.Top;
    }

    private void Firm(TableSheet sheets, ExcelWorksheet at)
    {
        var sheet = InterviewSheet.Firm;
        at.Column(1).Hidden = true;
        at.Column(2).Width = 60;
        at.Column(2).Style.WrapText = true;
        at.Column(3).Width = 50;
        sheets.Set(at, 2, 2, Word("question"));
        sheets.Set(at, 2, 3, Word("answer"));
        Head(at.Cells[2, 2, 2, 3]);
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            var (row, column) = (InterviewSheet.FirstRow + i, sheet.Columns[i]);
            sheets.Set(at, row, 1, column.Key);
            sheets.Set(at, row, 2, Caption(sheet, column));
            Shape(at, column, new(row, 3, row, 3));
        }
        at.View.FreezePanes(InterviewSheet.FirstRow, 1);
    }

    private void Table(TableSheet sheets, ExcelWorksheet at, InterviewSheet sheet, IReadOnlyList<object?[]> known)
    {
        var last = InterviewSheet.FirstRow + Math.Max(MostRows, known.Count + LeastEmpty) - 1;
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            var column = sheet.Columns[i];
            sheets.Set(at, 1, i + 1, column.Key);
            sheets.Set(at, 2, i + 1, Caption(sheet, column));
            at.Column(i + 1).Width = column.Kind == InterviewCell.Text ? 28 : 20;
            Shape(at, column, new(InterviewSheet.FirstRow, i + 1, last, i + 1));
        }
        Head(at.Cells[2, 1, 2, sheet.Columns.Count]);
        at.Row(1).Hidden = true;
        at.Row(2).Height = 48;
        for (var row = 0; row < known.Count; row++)
        {
            for (var i = 0; i < known[row].Length; i++)
            {
                sheets.Set(at, InterviewSheet.FirstRow + row, i + 1, known[row][i]);
            }
        }
        at.View.FreezePanes(InterviewSheet.FirstRow, 2);
    }

    /// <summary>What the exports show of a sheet: names, and what a stage seems to be.</summary>
    private IEnumerable<object?[]> Known(InterviewSheet sheet) => draft is null ? [] : sheet.Name switch
    {
        "Managers" => draft.Managers.Select(static manager => new object?[] { manager.Key }),
        "Stages" => draft.Pipelines.SelectMany(pipeline => pipeline.Stages.Select((stage, at) => new object?[]
        {
            pipeline.Name.Length > 0 ? pipeline.Name : _words.Text(new CrmText("Draft.pipelines.unnamed")),
            stage.Name,
            stage.Status is CrmDealStatus.Open or CrmDealStatus.Won or CrmDealStatus.Lost ? Option(stage.Status.ToString().ToLowerInvariant()) : null,
            pipeline.HasOrder ? (double)(at + 1) : null,
        })),
        "Integrations" => draft.Channels.Select(channel => new object?[] { NameOf(channel), Option(channel.Kind) }),
        _ => [],
    };

    private void Shape(ExcelWorksheet at, InterviewColumn column, ExcelAddress cells)
    {
        var range = at.Cells[cells.Address];
        range.Style.VerticalAlignment = ExcelVerticalAlignment.Top;
        range.Style.WrapText = column.Kind is InterviewCell.Text or InterviewCell.List or InterviewCell.Choices;
        range.Style.Numberformat.Format = column.Kind switch
        {
            InterviewCell.Number => "General",
            InterviewCell.Day => "yyyy-mm-dd",
            _ => "@",
        };
        if (column.Kind == InterviewCell.Choice)
        {
            var validation = at.DataValidations.AddListValidation(cells.Address);
            foreach (var option in column.Options!)
            {
                validation.Formula.Values.Add(Option(option));
            }
            validation.ShowErrorMessage = true;
            validation.AllowBlank = true;
        }
    }

    private static void Head(ExcelRange cells)
    {
        cells.Style.Font.Bold = true;
        cells.Style.Font.Color.SetColor(System.Drawing.Color.White);
        cells.Style.Fill.PatternType = ExcelFillStyle.Solid;
        cells.Style.Fill.BackgroundColor.SetColor(SheetStyles.Accent);
        cells.Style.WrapText = true;
        cells.Style.VerticalAlignment = ExcelVerticalAlignment.Top;
    }

    private string Caption(InterviewSheet sheet, InterviewColumn column)
    {
        var caption = _words.Text(new CrmText(sheet.CaptionOf(column)));
        return column.Kind switch
        {
            InterviewCell.List => $"{caption} ({Word("several")})",
            InterviewCell.Choices => $"{caption} ({Word("several")}: {string.Join("; ", column.Options!.Select(Option))})",
            _ => caption,
        };
    }

    private string Option(string option) => _words.Text(new CrmText(InterviewColumn.WordsOf(option)));

    private string Word(string id) => _words.Text(new CrmText("Interview." + id));
}
