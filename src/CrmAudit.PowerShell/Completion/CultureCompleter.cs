using System.Globalization;

namespace CrmAudit.PowerShell.Completion;

/// <summary>Completes the cultures exports are written in, the usual ones first.</summary>
public sealed class CultureCompleter : NameCompleter
{
    private static readonly string[] Usual = ["ru-RU", "kk-KZ", "en-US", "en-GB", "ru-KZ"];

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Meaning)> Names(string commandName) =>
        Usual.Concat(CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(static culture => culture.Name))
            .Distinct(StringComparer.Ordinal)
            .Select(static name => (name, CultureInfo.GetCultureInfo(name).EnglishName));
}
