using System.Collections.Frozen;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Values;

/// <summary>How people write that a test passed or failed.</summary>
internal static class TestResultText
{
    private static readonly FrozenDictionary<string, bool> Words = Lexicon.Map(("test.passed", true), ("test.failed", false));

    /// <summary>Whether a test passed; null of a text that says neither.</summary>
    public static bool? Parse(string? text) => text?.Trim().TrimEnd('.', '!') is { Length: > 0 } word && Words.TryGetValue(word, out var passed) ? passed : null;
}
