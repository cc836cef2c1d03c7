using CrmAudit.Engine.Reporting.View;

namespace CrmAudit.Engine.Reporting;

/// <summary>What a writer must know beside the report.</summary>
/// <param name="Words">Texts, numbers and dates in the language of the report.</param>
/// <param name="Redacted">Whether personal data has been replaced.</param>
/// <param name="Siblings">File names of the whole export, this one included: where a shortened list is complete.</param>
internal sealed record ReportScope(ReportWords Words, bool Redacted, IReadOnlyList<string> Siblings)
{
    private ReportView? _view;

    /// <summary>The parts of a report, worked out once for all files of the export.</summary>
    public ReportView ViewOf(AuditReport report) => _view is { } view && ReferenceEquals(view.Report, report) ? view : _view = new(report, this);

    /// <summary>The file of this export that holds everything; null when there is none.</summary>
    public string? CompleteFile => Siblings.FirstOrDefault(static name => name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".json.gz", StringComparison.OrdinalIgnoreCase));

    /// <summary>The file of this export with all rows of evidence; the one that holds everything where there is none of its own.</summary>
    public string? CompleteEvidence => Siblings.FirstOrDefault(static name => name.EndsWith(".evidence.csv", StringComparison.OrdinalIgnoreCase)) ?? CompleteFile;

    /// <summary>Whether JSON is laid out for people.</summary>
    public bool Indented { get; init; }
}
