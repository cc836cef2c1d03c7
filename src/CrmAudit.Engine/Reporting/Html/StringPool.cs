using System.Text.Json;

namespace CrmAudit.Engine.Reporting.Html;

/// <summary>Texts that repeat are written once and named by number; the others stand where they are used.</summary>
internal sealed class StringPool
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly List<string> _strings = [];

    /// <summary>First pass: notes that a text will be written.</summary>
    public void Count(string? text)
    {
        if (text is { Length: > 2 })
        {
            _counts[text] = _counts.GetValueOrDefault(text) + 1;
        }
    }

    /// <summary>Second pass: writes the text or its number.</summary>
    public void Write(Utf8JsonWriter json, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            json.WriteNullValue();
        }
        else if (_counts.GetValueOrDefault(text) > 1)
        {
            if (!_indices.TryGetValue(text, out var index))
            {
                _indices.Add(text, index = _strings.Count);
                _strings.Add(text);
            }
            json.WriteNumberValue(index);
        }
        else
        {
            json.WriteStringValue(text);
        }
    }

    /// <summary>The texts by number.</summary>
    public IReadOnlyList<string> Strings => _strings;
}
