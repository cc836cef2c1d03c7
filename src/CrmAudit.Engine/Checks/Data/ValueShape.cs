namespace CrmAudit.Engine.Checks.Data;

/// <summary>The distinct values of one field and how often each stands.</summary>
internal sealed class ValueShape
{
    /// <summary>So many different answers make a custom field free text rather than a list ...</summary>
    private const int ManyValues = 10;

    /// <summary>... when, the commonest left aside, at least half of the values are not repeated.</summary>
    private const double MostlyDifferent = 0.5;

    private readonly Dictionary<string, int> _counts = new(StringComparer.OrdinalIgnoreCase);
    private long _total;

    public void Add(string text)
    {
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_counts, text.Trim(), out _)++;
        _total++;
    }

    /// <summary>Whether the values of a custom column all differ but for one that may be a default; columns of numbers and dates are not text.</summary>
    public bool IsFreeText()
    {
        if (_counts.Count < ManyValues || Top() is not { } top)
        {
            return false;
        }
        var rest = _total - top.Count;
        var different = _counts.Count - 1;
        return rest >= ManyValues && different >= MostlyDifferent * rest && _counts.Keys.Count(static text => text.Any(char.IsLetter)) > _counts.Count / 2;
    }

    /// <summary>The value most cards share where each should have its own; null when there is none. A city may be shared, a number may be a code.</summary>
    public string? SameOnMost(FillRules rules, DataField field) =>
        Top() is { } top && top.Count >= rules.SameMinimum && top.Count > rules.SameShare * _total && !IsInnocent(top.Text, rules, field) ? top.Text : null;

    public static bool IsSame(string same, string text) => text.AsSpan().Trim().Equals(same, StringComparison.OrdinalIgnoreCase);

    private static bool IsInnocent(string text, FillRules rules, DataField field) =>
        (field.IsCustom && !text.Any(char.IsLetter)) || (field.Use == CrmAudit.Engine.Text.Quality.FillUse.FreeText && rules.IsPlace(text));

    private (string Text, int Count)? Top()
    {
        (string Text, int Count)? top = null;
        foreach (var (text, count) in _counts)
        {
            if (top is not { } best || count > best.Count || (count == best.Count && string.CompareOrdinal(text, best.Text) < 0))
            {
                top = (text, count);
            }
        }
        return top;
    }
}
