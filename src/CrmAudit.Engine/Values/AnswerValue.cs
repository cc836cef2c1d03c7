using System.Collections.Frozen;
using System.Globalization;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Values;

/// <summary>What a person answered: yes, no or a number.</summary>
/// <param name="Yes">The answer to a yes-no question; null for a number.</param>
/// <param name="Number">The answer to a how-much question; null for yes or no.</param>
internal readonly record struct AnswerValue(bool? Yes, double? Number)
{
    private static readonly FrozenDictionary<string, bool> Words = Lexicon.Map(("answer.yes", true), ("answer.no", false));

    /// <summary>Reads yes and no in any language of the lexicon, true/false or an invariant number; null when it is none of these.</summary>
    public static AnswerValue? Parse(string text)
    {
        var word = text.Trim();
        if (Words.TryGetValue(word, out var yes))
        {
            return new(yes, null);
        }
        return double.TryParse(word, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? new(null, number) : null;
    }
}
