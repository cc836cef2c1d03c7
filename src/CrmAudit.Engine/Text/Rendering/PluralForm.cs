namespace CrmAudit.Engine.Text.Rendering;

/// <summary>Which form of a word a number asks for.</summary>
internal static class PluralForm
{
    /// <summary>Place of the form in the list a template gives.</summary>
    /// <param name="number">The number as it is shown.</param>
    /// <param name="language">ru, kk or en.</param>
    /// <param name="forms">
    /// How many forms there are. Three of Russian are those after a number in the nominative (день, дня, дней), two those of the genitive
    /// (дня, дней); a fraction takes the genitive singular (1,5 дня).
    /// </param>
    public static int Of(decimal number, string language, int forms)
    {
        var n = Math.Abs(number);
        var form = language == "ru" ? Russian(n, forms) : n == 1 ? 0 : 1;
        return Math.Min(form, forms - 1);
    }

    private static int Russian(decimal n, int forms)
    {
        if (n != decimal.Truncate(n))
        {
            return forms > 2 ? 1 : 0;
        }
        return n % 100 is >= 11 and <= 14 ? 2 : (n % 10) switch { 1 => 0, >= 2 and <= 4 => 1, _ => 2 };
    }
}
