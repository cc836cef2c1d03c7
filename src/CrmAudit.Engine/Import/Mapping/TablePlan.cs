using CrmAudit.Engine.Import.Mapping.Targets;
using CrmAudit.Engine.Import.Tables;
using CrmAudit.Engine.Import.Understanding;

namespace CrmAudit.Engine.Import.Mapping;

/// <summary>How one table becomes records of one entity: the target of every column.</summary>
internal sealed class TablePlan
{
    private readonly CellTarget?[] _targets;
    private readonly int[] _order;
    private readonly Func<CrmRecord> _create;
    private readonly IReadOnlyList<CrmImportColumn> _columns;
    private readonly RecordFinisher _finisher;

    private TablePlan(CrmImportFile file, string entity, CellTarget?[] targets, int[] order, IReadOnlyList<CrmImportColumn> columns, RecordFinisher finisher)
    {
        File = file;
        Entity = entity;
        _targets = targets;
        _order = order;
        _create = RecordFactory.For(entity);
        _columns = columns;
        _finisher = finisher;
        Dates = [.. targets.SelectMany(static target => target switch { null => [], CompositeTarget composite => composite.Targets, _ => [target] }).OfType<DateTarget>()];
        foreach (var date in Dates)
        {
            date.Settled = RecordFinisher.SettleCloseDate;
        }
    }

    public CrmImportFile File { get; }

    public string Entity { get; }

    public IReadOnlyList<DateTarget> Dates { get; }

    /// <summary>Columns the caller maps to a property the entity has not, with that property.</summary>
    public IReadOnlyList<(string Header, string Property)> Foreign { get; private init; } = [];

    /// <summary>Whether rows carry the lines of a deal or an order.</summary>
    public bool HasLines { get; private init; }

    private ContinuationRows? Continuation { get; init; }

    /// <summary>The column with the time of day by the column with its day.</summary>
    private IReadOnlyDictionary<int, int> Times { get; init; } = new Dictionary<int, int>();

    public static TablePlan Build(CrmImportFile file, string entity, MappingProfile profile, RawTable table, TableColumns found, ImportOptions options, CodeNames codeNames, CellErrors errors)
    {
        var factory = new TargetFactory(entity, profile, options, errors);
        var codes = new CodeTranslation(entity, profile, codeNames);
        var headers = UniqueHeaders(table.Headers);
        var targets = new CellTarget?[headers.Count];
        var columns = new CrmImportColumn[headers.Count];
        var ranks = new int[headers.Count];
        var hasLines = false;
        var foreign = new List<(string, string)>();
        var named = new IReadOnlyList<string>[headers.Count];
        Array.Fill(named, []);
        var byHand = options.Columns.ToDictionary(static pair => HeaderKey.Of(pair.Key), static pair => pair.Value, StringComparer.Ordinal);
        var choices = EntityReading.Of(found, entity, profile, byHand).Choices;
        var times = TimeColumns.Of(found, entity, choices);
        for (var i = 0; i < headers.Count; i++)
        {
            var choice = choices[i];
            if (choice is { Basis: CrmColumnBasis.Configured, Targets: ["-"] })
            {
                columns[i] = new(i, headers[i], null, "ignored") { Basis = CrmColumnBasis.Configured, Score = 1 };
                continue;
            }
            var sample = table.Sample.Where(row => row.Cells.Length > i).Select(row => row.Cells.Span[i]).Where(static cell => cell.Length > 0).ToList();
            var made = choice.Targets.Select(name => (Name: name, Target: factory.Create(name, headers[i], sample))).Where(static pair => pair.Target is not null).ToList();
            named[i] = [.. made.Select(static pair => pair.Name)];
            if (made.Count == 0 && choice.Basis == CrmColumnBasis.Configured)
            {
                foreign.Add((headers[i], choice.Targets[0]));
            }
            targets[i] = made.Count switch
            {
                0 => new FieldTarget(headers[i]),
                1 => made[0].Target,
                _ => new CompositeTarget([.. made.Select(static pair => pair.Target!)]),
            };
            var content = found.Items[i].Content.Kind;
            columns[i] = made.Count > 0
                ? new(i, headers[i], FieldKinds.PropertyOf(made[0].Name)) { Basis = choice.Basis, Score = Math.Round(choice.Score, 2), Content = content, Refused = choice.Refused, Detail = codes.NamedBy(made[0].Name) }
                : new(i, headers[i], null) { Content = content, Nearest = choice.Nearest, Refused = choice.Refused };
            // Phones and addresses gather in the order of the file; of other properties the best column goes first.
            ranks[i] = made.Count == 0 || made[0].Name is "Phones" or "Emails" ? 0 : profile.Rank(made[0].Name, found.Items[i].Key);
            hasLines |= made.Exists(static pair => pair.Name.StartsWith("Line.", StringComparison.Ordinal));
        }
        foreach (var (day, time) in times)
        {
            columns[time] = columns[time] with { Property = columns[day].Property, Basis = CrmColumnBasis.Content, Score = columns[day].Score, Nearest = null };
        }
        int[] order = [.. Enumerable.Range(0, headers.Count).OrderBy(i => ranks[i])];
        return new(file, entity, targets, order, columns, new RecordFinisher(profile, file, table.Headers, codes))
        {
            HasLines = hasLines,
            Foreign = foreign,
            Times = times,
            Continuation = ContinuationRows.Of(named, table.Sample),
        };
    }

    /// <summary>The record of a row.</summary>
    public CrmRecord Read(RowState state, in RawRow row)
    {
        var record = _create();
        record.Origin = File;
        record.Line = row.Line;
        state.Start(record, row.Line);
        var cells = row.Cells.Span;
        foreach (var i in _order)
        {
            if (i < cells.Length && cells[i].Length > 0 && !EmptyCell.IsNull(cells[i]))
            {
                var cell = Unguarded(cells[i]);
                _targets[i]?.Write(state, Times.TryGetValue(i, out var time) && time < cells.Length && CellKind.IsClock(cells[time]) && !cell.Contains(':', StringComparison.Ordinal) ? $"{cell} {cells[time]}" : cell);
            }
        }
        _finisher.Finish(state);
        return record;
    }

    /// <summary>Whether a row goes on with the record above it.</summary>
    public bool Continues(CrmRecord above, in RawRow row) =>
        Continuation is { } rows && ReferenceEquals(above.Origin, File) && above.DisplayName.Length + above.Id.Length > 0 && rows.Contains(row.Cells.Span);

    /// <summary>Tells in the file's columns what they were read as.</summary>
    public void Publish()
    {
        File.Columns = [.. _columns.Select((column, i) => column.Detail is null ? column with { Detail = _targets[i]?.Detail } : column)];
        File.DayProperties = Dates.GroupBy(static date => date.Property, StringComparer.Ordinal)
            .Where(static columns => columns.All(static date => date.IsDays))
            .SelectMany(static columns => columns.Key is "CloseDate" or "BitrixCloseDate" ? (string[])[nameof(CrmDeal.ClosedAt), nameof(CrmDeal.ExpectedCloseAt)] : [columns.Key])
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>An apostrophe some systems put before phones and signs to keep spreadsheets from calculating.</summary>
    private static string Unguarded(string cell) => cell.Length > 1 && cell[0] == '\'' && (char.IsAsciiDigit(cell[1]) || cell[1] is '+' or '-' or '=' or '@') ? cell[1..] : cell;

    private static List<string> UniqueHeaders(IReadOnlyList<string> headers)
    {
        var unique = new List<string>(headers.Count);
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < headers.Count; i++)
        {
            var header = headers[i].Length > 0 ? headers[i] : $"Column {i + 1}";
            var count = seen[header] = seen.GetValueOrDefault(header) + 1;
            unique.Add(count == 1 ? header : $"{header} ({count})");
        }
        return unique;
    }
}
