namespace CrmAudit;

/// <summary>The name of a unit as files and ids of texts have it: share, count, days; nothing where nothing is measured.</summary>
internal static class UnitName
{
    private static readonly string[] Names = [.. Enum.GetValues<CrmUnit>().Select(static unit => unit == CrmUnit.None ? "" : unit.ToString().ToLowerInvariant())];

    public static string Of(CrmUnit unit) => Names[(int)unit];

    /// <exception cref="FormatException">There is no such unit.</exception>
    public static CrmUnit Read(string? name) => Array.FindIndex(Names, known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var place
        ? (CrmUnit)place
        : throw new FormatException($"There is no unit {name}.");
}
