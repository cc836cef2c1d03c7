using System.Collections;
using System.Text.Json;

namespace CrmAudit.Engine.Reporting.Json;

/// <summary>What stands once in a result file and is referred to by number: where records come from, the records, the shapes of rows of evidence.</summary>
internal sealed class ResultTables
{
    /// <summary>What a row may say beside its reason.</summary>
    private static readonly string[] Values = ["value", "amount", "claimed", "proposed"];

    /// <summary>Shapes from which arguments stand in the rows: what differs as often as this is no constant.</summary>
    private const int MostShapes = 5_000;

    private static readonly SameRecord Same = new();

    [ThreadStatic]
    private static ResultTables? _current;

    private Dictionary<string, CrmCheck>? _checks;
    private readonly List<ResultOrigin> _origins = [];
    private readonly Dictionary<ResultOrigin, int> _originNumbers = [];
    private readonly Dictionary<ResultOrigin, CrmImportFile> _files = [];
    private readonly List<ICrmReference> _records = [];
    private readonly Dictionary<ICrmReference, int> _recordNumbers = new(Same);
    private readonly HashSet<ICrmReference> _cards = new(Same);
    private readonly List<string> _owners = [];
    private readonly Dictionary<string, int> _ownerNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResultColumns> _columns = new(StringComparer.Ordinal);
    private readonly List<CrmFinding> _bases = [];
    private readonly Dictionary<ResultBasis, int> _basisNumbers = [];
    private readonly List<ResultMatchShape> _matchShapes = [];
    private readonly Dictionary<string, int> _matchShapeNumbers = new(StringComparer.Ordinal);
    private readonly List<ResultShape> _shapes = [];
    private readonly Dictionary<(string? Text, string Arguments, string? Constants, string? Field, CrmProposal Proposal, int Filled), int> _shapeNumbers = [];

    /// <summary>The tables of the file that this thread reads or writes.</summary>
    public static ResultTables Current => _current ?? throw new InvalidOperationException("No result file is being read or written.");

    /// <summary>The file that is read, as far as it has been, or written.</summary>
    public required ReportDocument Document { get; set; }

    public IReadOnlyList<ResultOrigin> Origins => _origins;

    /// <summary>The properties cards stand with, by entity.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Columns => _columns.OrderBy(static pair => pair.Key, StringComparer.Ordinal).ToDictionary(static pair => pair.Key, static pair => pair.Value.Names);

    public IReadOnlyList<string> Owners => _owners;

    public IReadOnlyList<ICrmReference> Records => _records;

    public IReadOnlyList<ResultShape> Shapes => _shapes;

    /// <summary>What groups of duplicates have in common as findings.</summary>
    public IReadOnlyList<CrmFinding> Bases => _bases;

    public IReadOnlyList<ResultMatchShape> MatchShapes => _matchShapes;

    /// <summary>The tables of a file that is written.</summary>
    public static ResultTables Of(ReportDocument document, CancellationToken cancel)
    {
        var tables = new ResultTables { Document = document };
        foreach (var finding in document.Findings)
        {
            cancel.ThrowIfCancellationRequested();
            if (finding is CrmDuplicateGroup group)
            {
                foreach (var member in group.Members)
                {
                    tables.Add((ICrmReference)member);
                    tables._cards.Add(member);
                }
                tables.AddBasis(group);
                continue;
            }
            foreach (var row in finding.Evidence.Rows)
            {
                tables.Add(row.Reference);
                if (finding.Evidence.ShowsCards && row.Reference is CrmRecord card)
                {
                    tables._cards.Add(card);
                }
                tables.ShapeOf(row);
            }
        }
        foreach (var record in tables._records)
        {
            tables.Add(tables.OriginOf(record));
            if (!tables.IsCard(record) && record.Owner is { Length: > 0 } owner && tables._ownerNumbers.TryAdd(owner, tables._owners.Count))
            {
                tables._owners.Add(owner);
            }
        }
        foreach (var entity in tables._records.Where(tables.IsCard).OfType<CrmRecord>().GroupBy(static record => record.Entity, StringComparer.Ordinal))
        {
            tables._columns.Add(entity.Key, ResultColumns.Of(entity.Key, entity));
        }
        return tables;
    }

    /// <summary>The check of an id as the file has it; null where it has none.</summary>
    public CrmCheck? CheckOf(string id) => (_checks ??= Document.Checks.GroupBy(static check => check.Id, StringComparer.Ordinal).ToDictionary(static same => same.Key, static same => same.First(), StringComparer.Ordinal)).GetValueOrDefault(id);

    /// <summary>Where a record comes from: of a card all that is known, of others the file.</summary>
    public ResultOrigin OriginOf(ICrmReference record) => IsCard(record) && record is CrmRecord { Origin: { } origin }
        ? new(record.Entity, origin.Path, origin.Part, origin.System)
        : new(record.Entity, record.File);

    /// <summary>Does something with these tables as the current ones.</summary>
    public T While<T>(Func<T> action)
    {
        var before = _current;
        _current = this;
        try
        {
            return action();
        }
        finally
        {
            _current = before;
        }
    }

    /// <summary>The table records come from, as they know it; null where they were not read.</summary>
    public CrmImportFile? FileOf(ResultOrigin origin)
    {
        if (origin.Path.Length > 0 && !_files.ContainsKey(origin))
        {
            _files.Add(origin, new() { Path = origin.Path, Part = origin.Part, System = origin.System ?? "", Entity = origin.Entity });
        }
        return _files.GetValueOrDefault(origin);
    }

    /// <summary>The properties the cards of an entity stand with.</summary>
    public ResultColumns ColumnsOf(string entity)
    {
        if (!_columns.TryGetValue(entity, out var columns))
        {
            _columns.Add(entity, columns = ResultColumns.Read(entity, Document.Columns.GetValueOrDefault(entity) ?? throw new JsonException($"The file names no columns of {entity}.")));
        }
        return columns;
    }

    public int NumberOfOwner(string owner) => _ownerNumbers[owner];

    public int NumberOf(ICrmReference record) => _recordNumbers[record];

    public int NumberOf(CrmDuplicateGroup group) => _basisNumbers[ResultBasis.Of(group)];

    public int NumberOf(ResultOrigin origin) => _originNumbers[origin];

    /// <summary>Whether a record stands in the table with all its properties, as those of groups do.</summary>
    public bool IsCard(ICrmReference record) => _cards.Contains(record);

    public void Add(ResultOrigin origin)
    {
        if (_originNumbers.TryAdd(origin, _origins.Count))
        {
            _origins.Add(origin);
        }
    }

    public void Add(ResultShape shape) => _shapes.Add(shape);

    public void Add(ResultMatchShape shape) => _matchShapes.Add(shape);

    /// <summary>Adds what groups have in common, as it was read.</summary>
    public void AddRead(IEnumerable<CrmFinding> bases) => _bases.AddRange(bases);

    private void AddBasis(CrmDuplicateGroup group)
    {
        if (_basisNumbers.TryAdd(ResultBasis.Of(group), _bases.Count))
        {
            _bases.Add(group.Basis());
        }
    }

    /// <summary>The number of the fields a pair was compared by.</summary>
    public int ShapeOf(CrmMatch match)
    {
        var areColumns = match.Comparisons is [{ IsColumn: true }, ..];
        var key = (areColumns ? "c\n" : "p\n") + string.Join('\n', match.Comparisons.Select(static comparison => comparison.Field));
        if (!_matchShapeNumbers.TryGetValue(key, out var number))
        {
            _matchShapeNumbers.Add(key, number = _matchShapes.Count);
            _matchShapes.Add(new() { Fields = [.. match.Comparisons.Select(static comparison => comparison.Field)], AreColumns = areColumns });
        }
        return number;
    }

    public void Add(ICrmReference record)
    {
        if (_recordNumbers.TryAdd(record, _records.Count))
        {
            _records.Add(record);
        }
        else if (record is CrmRecord && _recordNumbers[record] is var number && _records[number] is not CrmRecord)
        {
            _records[number] = record;
        }
    }

    /// <summary>Adds a record that was read: its number is its place.</summary>
    public void AddRead(ICrmReference record) => _records.Add(record);

    /// <summary>The number of the shape of a row.</summary>
    public int ShapeOf(CrmEvidenceRow row)
    {
        var filled = (row.Value is null ? 0 : 1) | (row.Amount is null ? 0 : 2) | (row.Claimed is null ? 0 : 4) | (row.Proposed is null ? 0 : 8);
        IReadOnlyDictionary<string, object?>? arguments = row.Reason is { Args.Count: > 0 } reason ? reason.Args : null;
        var (names, constants) = (Names(arguments), Constants(arguments));
        if (_shapeNumbers.TryGetValue((row.Reason?.Id, names, constants, row.Field, row.Proposal, filled), out var number))
        {
            return number;
        }
        if (constants is not null && _shapes.Count >= MostShapes)
        {
            constants = null;
            if (_shapeNumbers.TryGetValue((row.Reason?.Id, names, constants, row.Field, row.Proposal, filled), out number))
            {
                return number;
            }
        }
        var fixedArguments = constants is null ? null : arguments!.Where(static argument => ResultShape.ConstantOf(argument.Value) is not null).ToDictionary(StringComparer.Ordinal);
        _shapeNumbers.Add((row.Reason?.Id, names, constants, row.Field, row.Proposal, filled), number = _shapes.Count);
        _shapes.Add(new()
        {
            Text = row.Reason?.Id,
            Field = row.Field,
            Proposal = row.Proposal,
            Constants = fixedArguments,
            Columns =
            [
                .. Values.Where((_, i) => (filled & (1 << i)) != 0),
                .. names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(name => fixedArguments?.ContainsKey(name) != true).Select(static name => ResultShape.Argument + name),
            ],
        });
        return number;
    }

    private static string Names(IReadOnlyDictionary<string, object?>? arguments) => arguments switch
    {
        null => "",
        { Count: 1 } => arguments.Keys.First(),
        _ => string.Join(' ', arguments.Keys.Order(StringComparer.Ordinal)),
    };

    /// <summary>The arguments that may be constants, by name; null where none may.</summary>
    private static string? Constants(IReadOnlyDictionary<string, object?>? arguments)
    {
        if (arguments is null || !arguments.Values.Any(static value => value is CrmText or (IEnumerable and not string)))
        {
            return null;
        }
        string? constants = null;
        foreach (var (name, value) in arguments.OrderBy(static argument => argument.Key, StringComparer.Ordinal))
        {
            constants = ResultShape.ConstantOf(value) is { } constant ? $"{constants}{name}={constant}\t" : constants;
        }
        return constants;
    }
}
