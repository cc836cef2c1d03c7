using System.Collections.Frozen;
using System.Globalization;

namespace CrmAudit.Engine.Configuration.Validation;

/// <summary>The currencies in use somewhere, by ISO 4217 code.</summary>
internal static class Currencies
{
    public static FrozenSet<string> Codes { get; } = CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(static culture => new RegionInfo(culture.Name).ISOCurrencySymbol)
        .Where(static code => code.Length == 3 && code.All(char.IsAsciiLetterUpper))
        .ToFrozenSet(StringComparer.Ordinal);
}
