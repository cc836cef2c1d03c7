using System.Globalization;

namespace CrmAudit.ApiServers.Faults;

/// <summary>A fault as it is written: <c>drop from=3 times=2 path=crm.deal.list</c>. It counts the requests of its path; from the third on, twice.</summary>
internal sealed class FaultSpec
{
    private readonly Dictionary<string, string> _arguments;
    private int _seen;

    public FaultSpec(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Kind = words is [var kind, ..] ? kind : throw new FormatException("A fault has a name.");
        _arguments = words.Skip(1).Select(static word => word.Split('=', 2)).ToDictionary(static pair => pair[0], static pair => pair.Length == 2 ? pair[1] : throw new FormatException($"'{pair[0]}' has no value."), StringComparer.Ordinal);
        From = Number("from", 1);
        Times = Text("times", "1") == "all" ? int.MaxValue : Number("times", 1);
        Path = Text("path", "");
    }

    public string Kind { get; }

    /// <summary>The first request of the path that it meets, from one.</summary>
    public int From { get; }

    public int Times { get; }

    /// <summary>A part of the path or of what was asked; empty for every request.</summary>
    public string Path { get; }

    public string Text(string name, string fallback) => _arguments.GetValueOrDefault(name, fallback);

    public string Text(string name) => _arguments.TryGetValue(name, out var value) ? value : throw new FormatException($"The fault {Kind} needs {name}.");

    public int Number(string name, int fallback) => !_arguments.TryGetValue(name, out var value) ? fallback : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"'{value}' is no number.");

    /// <summary>Whether it meets this request; asked once a request.</summary>
    public bool Meets(string asked)
    {
        if (Path.Length > 0 && !asked.Contains(Path, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }
        _seen++;
        return _seen >= From && _seen - From < Times;
    }
}
