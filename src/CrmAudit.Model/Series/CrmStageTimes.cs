namespace CrmAudit;

/// <summary>How long each stage takes.</summary>
public sealed class CrmStageTimes : CrmSeries
{
    internal CrmStageTimes(string name, CrmUnit unit, IReadOnlyList<CrmSeriesColumn> columns, IReadOnlyList<IReadOnlyList<object?>> rows)
        : base(name, unit, columns, rows)
    {
    }

    /// <summary>The stages, first to last.</summary>
    public IReadOnlyList<CrmStageDuration> Stages => field ??= [.. Rows.Select(static row => new CrmStageDuration((string)Label(row[0]), Number(row[1]), NumberOrNone(row[2]), NumberOrNone(row[3])))];

    internal static CrmStageTimes Of(string name, IEnumerable<CrmStageDuration> stages) => new(
        name,
        CrmUnit.Days,
        [new("stage", CrmValueKind.Stage), new("median", CrmValueKind.Days), new("p90", CrmValueKind.Days), new("medianWorkDays", CrmValueKind.Days)],
        [.. stages.Select(static stage => new object?[] { stage.Stage, stage.Median, stage.P90, stage.MedianWorkDays })]);

    internal override CrmSeries With(IReadOnlyList<IReadOnlyList<object?>> rows) => new CrmStageTimes(Name, Unit, Columns, rows);

    internal override void Check() => _ = Stages;
}
