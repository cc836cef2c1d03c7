namespace CrmAudit.Engine.Text.Rendering;

/// <summary>How a currency is written beside an amount.</summary>
internal static class CurrencySign
{
    /// <summary>The format of a placeholder for a currency beside an amount ({currency:sign}).</summary>
    public const string Format = "sign";

    /// <summary>The sign people know it by; other currencies keep their code, for several share one sign.</summary>
    /// <param name="currency">ISO 4217.</param>
    public static string Of(string currency) => currency == "KZT" ? "₸" : currency;
}
