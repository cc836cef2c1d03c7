using System.Globalization;
using CrmAudit.Engine.Configuration.Plans;
using CrmAudit.Engine.Planning;
using CrmAudit.Engine.Reporting.View;
using CsvHelper;

namespace CrmAudit.Engine.Reporting.Plans;

/// <summary>The plan as a delimited text to fill in: it comes back as the plan of the next audit.</summary>
internal sealed class PlanCsvWriter : IReportWriter
{
    private static readonly (string Caption, Func<ReportWords, PlanAction, string> Value)[] Columns =
    [
        (PlanColumns.TextOf(PlanColumn.ActionId), static (_, action) => action.Id),
        ("report.col.wave", static (words, action) => PlanCells.Wave(words, action.Wave)),
        (PlanColumns.TextOf(PlanColumn.Severity), static (words, action) => words.Of(action.Severity)),
        ("report.col.action", PlanCells.Title),
        ("report.col.what", static (words, action) => string.Join(" · ", PlanCells.Steps(words, action))),
        ("report.col.why", static (words, action) => string.Join(" · ", PlanCells.Reasons(words, action))),
        ("report.col.records", static (_, action) => action.Records.ToString(CultureInfo.InvariantCulture)),
        ("report.col.amount", static (_, action) => action.Amount?.ToString("0.##", CultureInfo.InvariantCulture) ?? ""),
        ("report.col.money", static (words, action) => action.Amount is null ? "" : words.Of(action.Money)),
        ("report.col.hours", static (_, action) => action.Hours.ToString("0.#", CultureInfo.InvariantCulture)),
        (PlanColumns.TextOf(PlanColumn.Responsible), PlanCells.Owner),
        ("report.col.with", static (_, action) => string.Join(", ", action.With)),
        ("report.col.start", static (_, action) => Day(action.Start)),
        (PlanColumns.TextOf(PlanColumn.Due), static (_, action) => Day(action.Due)),
        (PlanColumns.TextOf(PlanColumn.State), static (words, action) => PlanCells.State(words, action.State)),
        (PlanColumns.TextOf(PlanColumn.Done), static (_, action) => action.Done is { } done ? Day(done) : ""),
        (PlanColumns.TextOf(PlanColumn.Note), static (_, action) => action.Note ?? ""),
        ("report.col.outcome", static (words, action) => PlanCells.Outcome(words, action.Outcome)),
        (PlanColumns.TextOf(PlanColumn.Checks), static (_, action) => string.Join(", ", action.Checks)),
        ("report.col.keep.rule", PlanCells.Keep),
    ];

    public string Extension => ".plan.csv";

    public void Write(AuditReport report, ReportScope scope, Stream stream, CancellationToken cancel)
    {
        var words = scope.Words;
        using var csv = CsvWriter.Create(stream, CsvWriterOptions.Default with { WriteByteOrderMark = true, Separator = ';', FormatProvider = CultureInfo.InvariantCulture }, leaveOpen: true);
        csv.WriteRecord([.. Columns.Select(column => words.Text(new(column.Caption)))]);
        foreach (var action in scope.ViewOf(report).Plan.Actions)
        {
            cancel.ThrowIfCancellationRequested();
            csv.WriteRecord([.. Columns.Select(column => PlanText.Write(column.Value(words, action).ReplaceLineEndings(" ")))]);
        }
        csv.Flush();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
