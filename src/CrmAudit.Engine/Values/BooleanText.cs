using System.Collections.Frozen;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Values;

/// <summary>Yes and no in the languages of the exports.</summary>
internal static class BooleanText
{
    private static readonly FrozenDictionary<string, bool> Words = Lexicon.Map(("flag.true", true), ("flag.false", false));

    /// <summary>True, false, or null for anything else.</summary>
    public static bool? Parse(string text) => Words.TryGetValue(text.Trim(), out var value) ? value : null;
}
