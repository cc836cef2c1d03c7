using System.Globalization;

namespace CrmAudit.Engine.Values;

/// <summary>What a person answered: yes, no or a number.</summary>
/// <param name="Yes">The answer to a yes-no question; null for a number.</param>
/// <param name="Number">The answer to a how-much question; null for yes or no.</param>
internal readonly record struct AnswerValue(bool? Yes, double? Number)
{
    /// <summary>Reads yes/no in English, Russian or Kazakh, true/false or an invariant number; null when it is none of these.</summary>
    public static AnswerValue? Parse(string text)
    {
        var word = text.Trim();
        if (Is(word, "yes", "true", "да", "иә"))
        {
            return new(true, null);
        }
        if (Is(word, "no", "false", "нет", "жоқ"))
        {
            return new(false, null);
        }
        return double.TryParse(word, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? new(null, number) : null;
    }

    private static bool Is(string word, params ReadOnlySpan<string> words)
    {
        foreach (var candidate in words)
        {
            if (word.Equals(candidate, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }
}
