using System.Collections.Concurrent;
using System.Globalization;

namespace CrmAudit.Engine.Text.Rendering;

/// <summary>How numbers and dates are written in the texts: by the language of the text, not by a machine that happens to be German.</summary>
internal static class TextCulture
{
    private static readonly ConcurrentDictionary<string, CultureInfo> Known = new(StringComparer.Ordinal);

    /// <summary>The conventions of a language.</summary>
    /// <param name="language">ru, kk or en.</param>
    public static CultureInfo Of(string language) => ForReader(language, CultureInfo.InvariantCulture);

    /// <summary>The conventions of a language in a country where the reader's culture names one, as Russian in Kazakhstan.</summary>
    /// <param name="language">ru, kk or en.</param>
    /// <param name="reader">Culture of the reader.</param>
    public static CultureInfo ForReader(string language, CultureInfo reader)
    {
        var name = reader.TwoLetterISOLanguageName == language && !reader.IsNeutralCulture
            ? reader.Name
            : language switch { "ru" => "ru-RU", "kk" => "kk-KZ", _ => "en-US" };
        return Known.GetOrAdd(name, language == "en" ? WithPlainDates : WithSpacedPercent);
    }

    /// <summary>English of some countries begins with the month and of others with the day, and a report is read in a third: dates begin with the year.</summary>
    private static CultureInfo WithPlainDates(string name)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
        culture.DateTimeFormat.ShortDatePattern = "yyyy-MM-dd";
        culture.DateTimeFormat.ShortTimePattern = "HH:mm";
        culture.DateTimeFormat.LongTimePattern = "HH:mm:ss";
        return CultureInfo.ReadOnly(culture);
    }

    /// <summary>Russian and Kazakh part the sign from its number (99 %) by a space that does not break the line; what systems know of Kazakh has none.</summary>
    private static CultureInfo WithSpacedPercent(string name)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
        culture.NumberFormat.PercentSymbol = "\u00A0%";
        culture.NumberFormat.PercentPositivePattern = 1; // n%
        culture.NumberFormat.PercentNegativePattern = 1; // -n%
        return CultureInfo.ReadOnly(culture);
    }
}
