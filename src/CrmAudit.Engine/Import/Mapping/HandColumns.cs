using CrmAudit.Engine.Configuration.Reading;

namespace CrmAudit.Engine.Import.Mapping;

/// <summary>Columns the caller maps by hand, over all tables of an import: a header that no table has is told when all are read.</summary>
internal sealed class HandColumns
{
    private readonly OrderedDictionary<string, (string Header, string File)> _open = [];
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, (string Header, string File)> _headers = [];

    /// <summary>Notes a table.</summary>
    /// <param name="columns">Header to property, as the caller maps them.</param>
    /// <param name="file">Full path of the file.</param>
    /// <param name="headers">Headers of the table.</param>
    public void Note(IReadOnlyDictionary<string, string> columns, string file, IReadOnlyList<string> headers)
    {
        if (columns.Count == 0)
        {
            return;
        }
        foreach (var header in headers.Where(static header => header.Length > 0))
        {
            _headers.TryAdd(HeaderKey.Of(header), (header, file));
        }
        foreach (var header in columns.Keys)
        {
            _open.TryAdd(HeaderKey.Of(header), (header, file));
        }
        _met.UnionWith(headers.Select(HeaderKey.Of));
    }

    /// <summary>One error a header that stood in no table, with the nearest that did.</summary>
    public IEnumerable<CrmImportError> Unmet()
    {
        foreach (var (_, (header, file)) in _open.Where(column => !_met.Contains(column.Key)))
        {
            var near = NearestName.Of(header, _headers.Values.Select(static known => known.Header));
            var at = _headers.Values.FirstOrDefault(known => known.Header == near).File ?? file;
            var text = new CrmText(near is null ? "Import.NoSuchColumn" : "Import.NoSuchColumnNear", ("column", header), ("nearest", near), ("file", Path.GetFileName(at)));
            yield return new("Import.NoSuchColumn", at, 0, header, null, text) { IsFileError = true };
        }
    }
}
