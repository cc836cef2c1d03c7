using System.Text.RegularExpressions;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Reading;

namespace CrmAudit.Engine.Drafting;

/// <summary>The lines of a configuration somebody wrote: where its sections and items stand, switched off ones too, so that lines can be put between them. Lines that are there are never changed.</summary>
internal sealed partial class DraftLines
{
    private static readonly HashSet<string> TopKeys = [.. ConfigKey.Of(typeof(AuditConfig)).Select(static key => key.Name)];

    private readonly string _end;
    private readonly List<string> _lines;

    public DraftLines(string text)
    {
        _end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        _lines = [.. text.TrimEnd('\r', '\n').Split(_end)];
    }

    public override string ToString() => string.Join(_end, _lines) + _end;

    /// <summary>The lines of a section from its key to the last one that is its own; of two the one that counts; null when there is none.</summary>
    public (int Start, int End)? SectionOf(string name)
    {
        var start = _lines.FindIndex(line => line.StartsWith(name + ":", StringComparison.Ordinal));
        start = start >= 0 ? start : _lines.FindIndex(line => line.StartsWith($"#{name}:", StringComparison.Ordinal));
        if (start < 0)
        {
            return null;
        }
        var end = _lines.FindIndex(start + 1, static line => TopKey().Match(line) is { Success: true } key && TopKeys.Contains(key.Groups["key"].Value));
        end = end < 0 ? _lines.Count : end;
        // Blank lines and words above the next section are not of this one.
        while (end > start + 1 && (string.IsNullOrWhiteSpace(_lines[end - 1]) || Words().IsMatch(_lines[end - 1])))
        {
            end--;
        }
        return (start, end);
    }

    /// <summary>Whether a section is there and counts.</summary>
    public bool IsOn(string name) => SectionOf(name) is { } place && !_lines[place.Start].StartsWith('#');

    /// <summary>Whether a section says a text anywhere, comments included.</summary>
    public bool Mentions(string section, string text) => SectionOf(section) is { } place && In(place).Any(line => line.Contains(text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether some lines say a text, comments included; where a comment breaks makes no difference.</summary>
    public bool Mentions((int Start, int End) block, string text)
    {
        var said = Blanks().Replace(string.Join(' ', In(block).Select(static line => line.TrimStart(' ', '#'))), " ").Replace("''", "'", StringComparison.Ordinal);
        return said.Contains(Blanks().Replace(text, " ").Trim(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The lines of the item of a section whose first line ends with a text, a comment left aside; null when none does.</summary>
    public (int Start, int End)? BlockWith(string section, string text)
    {
        if (SectionOf(section) is not { } place || Enumerable.Range(place.Start + 1, place.End - place.Start - 1).Where(i => Item().IsMatch(_lines[i]) && Says(_lines[i], text)).Select(static i => (int?)i).FirstOrDefault() is not { } start)
        {
            return null;
        }
        var next = Enumerable.Range(start + 1, place.End - start - 1).Where(i => Item().IsMatch(_lines[i])).Select(static i => (int?)i).FirstOrDefault() ?? place.End;
        while (next > start + 1 && string.IsNullOrWhiteSpace(_lines[next - 1]))
        {
            next--;
        }
        return (start, next);
    }

    private static bool Says(string line, string text) => line.IndexOf(text, StringComparison.Ordinal) is >= 0 and var at && (at + text.Length == line.Length || line[at + text.Length] is ' ' or ',' or '}');

    /// <summary>Puts lines at a place as they are.</summary>
    public void Insert(int at, IEnumerable<string> lines) => _lines.InsertRange(at, lines);

    /// <summary>The first line of a section that fits; null when none does.</summary>
    public int? Find((int Start, int End) section, Regex pattern) => Enumerable.Range(section.Start, section.End - section.Start).Where(i => pattern.IsMatch(_lines[i])).Select(static i => (int?)i).FirstOrDefault();

    /// <summary>The lines of the outermost item of a section whose name fits; null when none does.</summary>
    public (int Start, int End)? BlockOf(string section, Func<string, bool> isNamed)
    {
        if (SectionOf(section) is not { } place)
        {
            return null;
        }
        var items = Enumerable.Range(place.Start + 1, place.End - place.Start - 1).Where(i => Item().IsMatch(_lines[i])).ToList();
        var starts = items.Where(i => Depth(_lines[i]) == items.Min(other => Depth(_lines[other]))).ToList();
        for (var i = 0; i < starts.Count; i++)
        {
            var block = (starts[i], i + 1 < starts.Count ? starts[i + 1] : place.End);
            if (NamesIn(block).FirstOrDefault() is { } name && isNamed(name))
            {
                return block;
            }
        }
        return null;
    }

    /// <summary>The names lines give, in their order.</summary>
    public IEnumerable<string> NamesIn((int Start, int End) block) => In(block).Select(static line => NameOf(line)).OfType<string>();

    /// <summary>Where the last item of a block ends, and what stands before its dash; null when it has none.</summary>
    public (int End, string Lead)? LastItemIn((int Start, int End) block)
    {
        var last = Enumerable.Range(block.Start, Math.Max(0, block.End - block.Start)).Where(i => Item().IsMatch(_lines[i])).LastOrDefault(-1);
        return last < 0 ? null : (EndOfBlock(last, block.End), Item().Match(_lines[last]).Groups["lead"].Value);
    }

    /// <summary>The line behind what is written deeper than a line.</summary>
    public int EndOfBlock(int line, int end)
    {
        var depth = Depth(_lines[line]);
        var at = line + 1;
        while (at < end && !string.IsNullOrWhiteSpace(_lines[at]) && Depth(_lines[at]) > depth)
        {
            at++;
        }
        return at;
    }

    /// <summary>What stands before the lines below a line: as those that are there have it, else two blanks more.</summary>
    public string ChildLead(int line)
    {
        var own = Lead().Match(_lines[line]).Value;
        var below = line + 1 < _lines.Count ? Lead().Match(_lines[line + 1]).Value : "";
        return below.Length > own.Length ? below : own + "  ";
    }

    /// <summary>Puts lines that are switched off at a place.</summary>
    /// <param name="at">Line they come before.</param>
    /// <param name="lead">What stands before the lines beside them; a # is added where they count.</param>
    /// <param name="lines">The lines.</param>
    public void InsertOff(int at, string lead, IEnumerable<string> lines)
    {
        var start = lead.Contains('#', StringComparison.Ordinal) ? lead : lead + "#";
        _lines.InsertRange(at, lines.Select(line => start + line.TrimStart('#', ' ')));
    }

    /// <summary>Puts items at the end of a section, as deep as those that are there. They are written two blanks deep, or at the left edge and switched off.</summary>
    public void AppendTo(string section, IEnumerable<string> lines)
    {
        if (SectionOf(section) is not { } place)
        {
            return;
        }
        var isOn = IsOn(section);
        var lead = In((place.Start + 1, place.End)).Select(static line => Item().Match(line)).FirstOrDefault(static item => item.Success && !item.Value.Contains('#', StringComparison.Ordinal))?.Groups["lead"].Value ?? "  ";
        _lines.InsertRange(place.End, lines.Select(line => !isOn ? line : line.StartsWith('#') ? $"{lead}#{line[3..]}" : lead + line[2..]));
    }

    /// <summary>Puts lines at the end.</summary>
    public void Append(IEnumerable<string> lines) => _lines.AddRange(lines);

    private IEnumerable<string> In((int Start, int End) block) => _lines.Skip(block.Start).Take(block.End - block.Start);

    private static int Depth(string line) => Lead().Match(line).Length;

    /// <summary>The value of name: on a line, out of its quotes.</summary>
    private static string? NameOf(string line)
    {
        var match = Name().Match(line);
        return !match.Success ? null
            : match.Groups["single"].Success ? match.Groups["single"].Value.Replace("''", "'", StringComparison.Ordinal)
            : match.Groups["double"].Success ? Regex.Unescape(match.Groups["double"].Value)
            : match.Groups["plain"].Value.TrimEnd();
    }

    [GeneratedRegex(@"^#?(?<key>[A-Za-z]+):")]
    private static partial Regex TopKey();

    [GeneratedRegex(@"^# (?! )")]
    private static partial Regex Words();

    [GeneratedRegex(@"^(?<lead>\s*#?\s*)-\s")]
    private static partial Regex Item();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^\s*#?\s*")]
    private static partial Regex Lead();

    [GeneratedRegex(@"\bname:\s*(?:'(?<single>(?:[^']|'')*)'|""(?<double>(?:[^""\\]|\\.)*)""|(?<plain>[^\s'"",}#][^,}#]*))")]
    private static partial Regex Name();
}
