using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Interview;
using CrmAudit.Engine.Drafting;
using CrmAudit.Engine.Interview;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Tests.Reporting;
using OfficeOpenXml;

namespace CrmAudit.Engine.Tests.Interview;

/// <summary>An interview written, filled in and named by a configuration.</summary>
internal sealed class Interviewed : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ReportWords _words;
    private ExcelPackage _book;

    public Interviewed(string language, AuditDraft? draft = null)
    {
        _words = new(language);
        using var stream = new MemoryStream();
        new InterviewWriter(draft, language, CancellationToken.None).Write(stream);
        _book = new(new MemoryStream(stream.ToArray()));
    }

    public ExcelWorksheet this[InterviewSheet sheet] => _book.Sheet(sheet.Name);

    /// <summary>Fills cells of a row, by the key of the column.</summary>
    public Interviewed Fill(InterviewSheet sheet, int row, params (string Key, object Value)[] cells)
    {
        foreach (var (key, value) in cells)
        {
            if (sheet == InterviewSheet.Firm)
            {
                this[sheet].SetValue(RowOf(key), 3, value);
            }
            else
            {
                this[sheet].SetValue(row, ColumnOf(sheet, key), value);
            }
        }
        return this;
    }

    /// <summary>Fills the protocol: none where the question is how many, yes where it is whether, else passed.</summary>
    public Interviewed FillProtocol(DateTime on)
    {
        var protocol = _book.Sheet("Protocol");
        for (var row = 2; row <= protocol.Dimension.End.Row; row++)
        {
            var expected = protocol.Cells[row, 4].Text;
            var isNumber = expected == Text("answer.number") || expected == Text("answer.percent");
            protocol.SetValue(row, 6, isNumber ? 0.0 : expected == Text("answer.yesOrNo") ? Text("answer.yes") : _words["result.passed"]);
            protocol.SetValue(row, 7, on);
            protocol.SetValue(row, 8, "Анна Ли");
        }
        return this;
    }

    private string Text(string id) => _words.Text(new CrmText(id));

    public object? At(InterviewSheet sheet, int row, string key) => this[sheet].GetValue(row, ColumnOf(sheet, key));

    public int ColumnOf(InterviewSheet sheet, string key) => Enumerable.Range(1, this[sheet].Dimension.End.Column).Single(column => Equals(this[sheet].GetValue(1, column), key));

    public string Word(string option) => _words.Text(new CrmText(InterviewColumn.WordsOf(option)));

    public AuditConfig Config(string yaml = "") => AuditConfigReader.Read(Write(yaml), static _ => null);

    public IReadOnlyList<AuditConfigError> Errors(string yaml = "") => AuditConfigReader.Validate(Write(yaml), static _ => null);

    public void Dispose()
    {
        _book.Dispose();
        _folder.Dispose();
    }

    private int RowOf(string key) => Enumerable.Range(1, this[InterviewSheet.Firm].Dimension.End.Row).Single(row => Equals(this[InterviewSheet.Firm].GetValue(row, 1), key));

    private string Write(string yaml)
    {
        // Writing closes a package.
        var bytes = _book.GetAsByteArray();
        _book.Dispose();
        _book = new(new MemoryStream(bytes));
        File.WriteAllBytes(_folder.File("interview.xlsx"), bytes);
        var path = _folder.File("audit.yaml");
        File.WriteAllText(path, $"answersFile: interview.xlsx\n{yaml}");
        return path;
    }
}
