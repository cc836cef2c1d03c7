namespace CrmAudit.Engine.Import;

/// <summary>
/// Gathers what could not be read in a table, so that a column of bad cells is one error: the first, the number of all, and other values as
/// examples. Holds a few errors a column, however many there are.
/// </summary>
internal sealed class ImportErrorGroups
{
    private const int MostExamples = 3;

    private readonly OrderedDictionary<(string Location, string Id, string? Column), Group> _groups = [];

    /// <summary>Adds one error.</summary>
    public void Add(CrmImportError error)
    {
        var key = (error.Location, error.Id, error.Column);
        if (_groups.TryGetValue(key, out var group))
        {
            group.Add(error);
        }
        else
        {
            _groups.Add(key, new(error));
        }
    }

    /// <summary>One error a column and kind, in the order of their first; the groups start anew.</summary>
    public IReadOnlyList<CrmImportError> Take()
    {
        List<CrmImportError> errors = [.. _groups.Values.Select(static group => group.ToError())];
        _groups.Clear();
        return errors;
    }

    private sealed class Group(CrmImportError first)
    {
        private readonly List<CrmImportError> _examples = [];
        private long _count = 1;

        /// <summary>Cells are told apart by their value, rows by their line.</summary>
        public void Add(CrmImportError error)
        {
            _count++;
            if (_examples.Count < MostExamples && (error.RawValue is null || (error.RawValue != first.RawValue && _examples.TrueForAll(other => other.RawValue != error.RawValue))))
            {
                _examples.Add(error);
            }
        }

        public CrmImportError ToError() => _count == 1 ? first : first with { Count = _count, Text = Text(_count - 1) };

        private CrmText Text(long more) => new(
            _examples.Count == 0 ? "Import.several.same" : more > _examples.Count ? "Import.several.among" : "Import.several",
            ("first", first.Text),
            ("more", more),
            ("examples", _examples.Select(static error => error.RawValue is null
                ? new CrmText("Import.example.row", ("line", (long)error.Line))
                : new CrmText("Import.example", ("value", error.RawValue), ("line", (long)error.Line))).ToList()));
    }
}
