namespace CrmAudit.Engine.Logs;

/// <summary>
/// The templates of one log, learned window by window. What a window decided stays: a later message with a known masked form has its
/// template, one that fits a known template takes it, and only the rest is mined anew. A log of one window does not depend on the order
/// of its lines at all; in a longer one only wordings that first turn up in a later window may.
/// </summary>
internal sealed class TemplateBook
{
    private readonly Dictionary<string, LogTemplate> _byForm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LogTemplate> _byText = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<(string[] Tokens, LogTemplate Template)>> _patterns = [];
    private readonly Dictionary<string, int> _pending = new(StringComparer.Ordinal);
    private readonly List<(string Form, long Count)> _forms = [];
    private readonly LogMask _mask = new();

    /// <summary>Notes a message of the window.</summary>
    /// <returns>A ticket to ask the template with, once the window is learned.</returns>
    public string Add(ReadOnlySpan<char> message)
    {
        var form = _mask.Mask(message);
        if (_byForm.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var known))
        {
            return known.FirstForm;
        }
        if (_pending.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var at))
        {
            _forms[at] = _forms[at] with { Count = _forms[at].Count + 1 };
            return _forms[at].Form;
        }
        var text = form.ToString();
        _pending.Add(text, _forms.Count);
        _forms.Add((text, 1));
        return text;
    }

    /// <summary>Ends the window.</summary>
    public void Learn()
    {
        var unknown = new List<MaskedLine>();
        foreach (var (form, count) in _forms)
        {
            var line = new MaskedLine(form, count);
            if (Known(line) is { } template)
            {
                _byForm[form] = template;
            }
            else
            {
                unknown.Add(line);
            }
        }
        _forms.Clear();
        _pending.Clear();
        var mined = TemplateMiner.Mine(unknown);
        foreach (var line in unknown)
        {
            var text = mined[line.Text];
            if (!_byText.TryGetValue(text, out var template))
            {
                template = new(text, LogFingerprint.Of(text), line.Text);
                _byText.Add(text, template);
                Note(template);
            }
            _byForm[line.Text] = template;
        }
    }

    /// <summary>The template of a ticket of <see cref="Add"/>.</summary>
    public LogTemplate Of(string ticket) => _byForm[ticket];

    private void Note(LogTemplate template)
    {
        var tokens = new MaskedLine(template.Text, 1).Tokens;
        if (tokens.Count(static token => token == LogMask.Any) is var any and > 0 && tokens.Count(static token => token != LogMask.Any && !MaskedLine.IsSign(token)) >= any)
        {
            if (!_patterns.TryGetValue(tokens.Length, out var list))
            {
                _patterns.Add(tokens.Length, list = []);
            }
            list.Add((tokens, template));
        }
    }

    private LogTemplate? Known(MaskedLine line)
    {
        if (_patterns.GetValueOrDefault(line.Tokens.Length) is not { } patterns)
        {
            return null;
        }
        foreach (var (tokens, template) in patterns)
        {
            var fits = true;
            for (var i = 0; fits && i < tokens.Length; i++)
            {
                fits = tokens[i] == line.Tokens[i] || (tokens[i] == LogMask.Any && !MaskedLine.IsSign(line.Tokens[i]));
            }
            if (fits)
            {
                return template;
            }
        }
        return null;
    }
}
