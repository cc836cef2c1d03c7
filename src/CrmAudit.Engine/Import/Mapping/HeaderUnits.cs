using CrmAudit.Engine.Import.Understanding;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Import.Mapping;

/// <summary>What a header counts in: thousands of tenge, cents, dollars.</summary>
internal static class HeaderUnits
{
    /// <summary>By what an amount below the header is multiplied; 1 where it counts whole units.</summary>
    public static decimal FactorOf(string header) => HeaderReader.Read(header).Unit switch
    {
        "thousand" => 1_000,
        "million" => 1_000_000,
        "cent" => 0.01m,
        _ => 1,
    };

    /// <summary>The currency a header names (Amount in USD, price_kzt); null when none.</summary>
    public static string? CurrencyOf(string header)
    {
        if (HeaderKey.CurrencyOf(header) is { } atEnd)
        {
            return atEnd;
        }
        foreach (var token in HeaderTokens.Of(header))
        {
            if (token.Text.Length > 1 && HeaderLexicon.Match([token], 0) is { Role: HeaderWordRole.Unit, Concept: "currency" } && CurrencyText.Code(token.Text) is { } code)
            {
                return code;
            }
        }
        return null;
    }
}
