namespace CrmAudit.Engine.Reporting.Html;

/// <summary>Texts of one template share how they start and end; only what is between is stored for each.</summary>
/// <param name="Prefix">Start of all texts.</param>
/// <param name="Suffix">End of all texts.</param>
/// <param name="Middles">What is between, in the order of the texts.</param>
internal sealed record CommonAffixes(string Prefix, string Suffix, IReadOnlyList<string> Middles)
{
    public static CommonAffixes Of(IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
        {
            return new("", "", []);
        }
        var prefix = texts[0].Length;
        var suffix = texts[0].Length;
        foreach (var text in texts)
        {
            prefix = Math.Min(prefix, texts[0].AsSpan().CommonPrefixLength(text));
        }
        prefix = Whole(texts[0], prefix);
        foreach (var text in texts)
        {
            suffix = Math.Min(suffix, CommonSuffix(texts[0].AsSpan(prefix), text.AsSpan(prefix)));
        }
        if (suffix > 0 && char.IsLowSurrogate(texts[0][^suffix]))
        {
            suffix--;
        }
        return new(texts[0][..prefix], texts[0][^suffix..], [.. texts.Select(text => text[prefix..^suffix])]);
    }

    private static int Whole(string text, int length) => length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;

    private static int CommonSuffix(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var length = 0;
        while (length < one.Length && length < other.Length && one[^(length + 1)] == other[^(length + 1)])
        {
            length++;
        }
        return length;
    }
}
