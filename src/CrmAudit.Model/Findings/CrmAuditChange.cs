namespace CrmAudit;

/// <summary>How one finding stands in two audits, or the score of both.</summary>
public sealed record CrmAuditChange
{
    /// <summary>What became of it.</summary>
    public required CrmBaseline Change { get; init; }

    /// <summary>Id of the check; empty for the score.</summary>
    public string CheckId => (After ?? Before)?.CheckId ?? "";

    /// <summary>Area of the audit.</summary>
    public CrmArea Area => (After ?? Before)?.Area ?? CrmArea.Audit;

    /// <summary>The graver of the two severities.</summary>
    public CrmSeverity Severity => (CrmSeverity)Math.Max((int)(Before?.Severity ?? default), (int)(After?.Severity ?? default));

    /// <summary>What it is about.</summary>
    public required CrmSubject Subject { get; init; }

    /// <summary>The finding of the earlier audit; null where it had none.</summary>
    public CrmFinding? Before { get; init; }

    /// <summary>The finding of the later audit; null where it has none.</summary>
    public CrmFinding? After { get; init; }

    /// <summary>The figure of the earlier audit, in <see cref="Unit"/>.</summary>
    public double? MeasuredBefore { get; init; }

    /// <summary>The figure of the later audit, in <see cref="Unit"/>.</summary>
    public double? MeasuredAfter { get; init; }

    /// <summary>What the figures are counted in.</summary>
    public CrmUnit Unit { get; init; }

    /// <summary>Money of the earlier finding; null where it claimed none.</summary>
    public decimal? AmountBefore => Before?.Impact?.Amount;

    /// <summary>Money of the later finding; null where it claims none.</summary>
    public decimal? AmountAfter => After?.Impact?.Amount;

    /// <summary>ISO 4217 code of the amounts.</summary>
    public string? Currency => After?.Impact?.Currency ?? Before?.Impact?.Currency;

    /// <summary>What kind of money they are.</summary>
    public CrmMoney Money => (After?.Impact ?? Before?.Impact)?.Money ?? CrmMoney.Touched;

    /// <summary>Whether both audits name all records, so that those gone and come are known.</summary>
    public bool RecordsAreKnown => IsWhole(Before) && IsWhole(After);

    /// <summary>Records that were affected and are not any more; empty where that is not known.</summary>
    public IReadOnlyList<CrmEvidenceRow> RecordsGone => Only(Before, After);

    /// <summary>Records that are affected and were not; empty where that is not known.</summary>
    public IReadOnlyList<CrmEvidenceRow> RecordsCome => Only(After, Before);

    /// <summary>Why it counts as unchanged although figures differ, or cannot be compared, before it is worded; null for the others.</summary>
    public CrmText? ReasonText { get; init; }

    /// <summary>Why it counts as unchanged although figures differ, or cannot be compared.</summary>
    public string? Reason => ReasonText?.Render();

    /// <summary>The check in a few words.</summary>
    public string Title => (After ?? Before)?.Title ?? new CrmText("compare.score").Render();

    /// <summary>What it is about, with both figures.</summary>
    public string Message => new CrmText(
        After is null && Before is null ? "compare.message.whole" : "compare.message",
        ("subject", Subject.Render()), ("before", Figure(MeasuredBefore)), ("after", Figure(MeasuredAfter)), ("reason", ReasonText is null ? "" : new CrmText("compare.because", ("reason", ReasonText)))).Render();

    /// <summary>Key of check and subject, the same in both audits.</summary>
    public string Fingerprint => (After ?? Before)?.Fingerprint ?? "";

    /// <inheritdoc/>
    public override string ToString() => $"{Change} {CheckId} {Subject}";

    private object Figure(double? value) => value is not { } number || !double.IsFinite(number) ? "—"
        : Unit is CrmUnit.Days or CrmUnit.Hours or CrmUnit.Minutes ? new CrmText($"report.unit.{UnitName.Of(Unit)}", ("n", number))
        : new CrmText($"compare.value.{UnitName.Of(Unit == CrmUnit.None ? CrmUnit.Count : Unit)}", ("value", number));

    private static bool IsWhole(CrmFinding? finding) => finding is null || finding.Evidence.Shown == finding.Evidence.Total;

    private IReadOnlyList<CrmEvidenceRow> Only(CrmFinding? of, CrmFinding? without)
    {
        if (of is null || !RecordsAreKnown)
        {
            return [];
        }
        var others = (without?.Evidence.Rows ?? []).Select(Key).ToHashSet();
        return [.. of.Evidence.Rows.Where(row => !others.Contains(Key(row))).DistinctBy(Key)];
    }

    /// <summary>The record and field, whatever file it was read from this time; a record without an id is its line.</summary>
    private static (string, string, string?) Key(CrmEvidenceRow row) => (row.Entity, row.RecordId.Length > 0 ? row.RecordId : $"{row.File}:{row.Line}", row.Field);
}
