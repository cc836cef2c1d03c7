namespace CrmAudit.Engine.Values;

/// <summary>Yes and no in the languages of the exports.</summary>
internal static class BooleanText
{
    /// <summary>True, false, or null for anything else.</summary>
    public static bool? Parse(string text) => text.Trim().ToUpperInvariant() switch
    {
        "ДА" or "Y" or "YES" or "TRUE" or "1" or "ИӘ" or "+" or "ИСТИНА" or "АКТИВЕН" or "АКТИВНЫЙ" or "ACTIVE" or "ENABLED" or "БЕЛСЕНДІ" or "SIM" or "ON" or "DONE" or "1.0" => true,
        "НЕТ" or "N" or "NO" or "FALSE" or "0" or "ЖОҚ" or "-" or "ЛОЖЬ" or "НЕАКТИВЕН" or "УВОЛЕН" or "INACTIVE" or "DISABLED" or "DISMISSED" or "NÃO" or "OFF" or "TO DO" or "ЗАБЛОКИРОВАН" or "0.0" => false,
        _ => null,
    };
}
