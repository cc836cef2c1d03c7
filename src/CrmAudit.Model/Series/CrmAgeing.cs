namespace CrmAudit;

/// <summary>What stands on each stage, by age: a value made up of parts.</summary>
public sealed class CrmAgeing : CrmSeries
{
    internal CrmAgeing(string name, CrmUnit unit, IReadOnlyList<CrmSeriesColumn> columns, IReadOnlyList<IReadOnlyList<object?>> rows)
        : base(name, unit, columns, rows)
    {
    }

    /// <summary>The stages, first to last.</summary>
    public IReadOnlyList<CrmAgeingStage> Stages => field ??= [.. Rows.Select(static row => new CrmAgeingStage((string)Label(row[0]), Count(row[1]), PartsOf(row[2])))];

    internal static CrmAgeing Of(string name, IEnumerable<CrmAgeingStage> stages) => new(
        name,
        CrmUnit.Count,
        [new("stage", CrmValueKind.Stage), new("count", CrmValueKind.Number), new("parts", CrmValueKind.Parts)],
        [.. stages.Select(static stage => new object?[] { stage.Stage, stage.Count, stage.Bands.Select(static band => new Dictionary<string, object?> { ["kind"] = band.Age, ["count"] = band.Count }).ToList() })]);

    internal override CrmSeries With(IReadOnlyList<IReadOnlyList<object?>> rows) => new CrmAgeing(Name, Unit, Columns, rows);

    internal override void Check() => _ = Stages;

    private static List<CrmAgeBand> PartsOf(object? cell) =>
        [.. ((System.Collections.IEnumerable)cell!).Cast<IReadOnlyDictionary<string, object?>>().Select(static part => new CrmAgeBand((string)part["kind"]!, Count(part["count"])))];
}
