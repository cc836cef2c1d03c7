namespace CrmAudit.Engine.Import;

/// <summary>How far the reading of several files has come, by their bytes; by the file at work alone where the others are not known.</summary>
internal sealed class BytesRead
{
    private readonly Dictionary<string, long> _lengths = new(StringComparer.Ordinal);
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private string? _current;
    private long _before;
    private long _all;

    /// <summary>Takes files that are going to be read.</summary>
    /// <param name="files">Full paths.</param>
    public void Expect(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            Add(file);
        }
    }

    /// <summary>Share of all bytes that are read.</summary>
    /// <param name="path">The file at work; those before it are over.</param>
    /// <param name="fraction">How far it is read, 0-1; negative where that is not known, which counts as its beginning.</param>
    public double At(string path, double fraction)
    {
        Add(path);
        if (_current != path)
        {
            _before += _current is not null && _done.Add(_current) ? _lengths[_current] : 0;
            _current = path;
        }
        // A workbook has several tables: each begins at its beginning again.
        return _all == 0 || _done.Contains(path) ? Share(0) : Share(_lengths[path] * Math.Clamp(fraction, 0, 1));

        double Share(double bytes) => _all == 0 ? 0 : (_before + bytes) / _all;
    }

    private void Add(string file)
    {
        if (!_lengths.ContainsKey(file))
        {
            _all += _lengths[file] = LengthOf(file);
        }
    }

    /// <summary>Bytes of a file; 0 where it cannot be asked, which the reading of it will tell.</summary>
    private static long LengthOf(string file)
    {
        try
        {
            return new FileInfo(file) is { Exists: true } found ? found.Length : 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return 0;
        }
    }
}
