namespace CrmAudit.Engine.Text.Names;

/// <summary>Names of colleagues, as exports, configurations and people write them.</summary>
internal static class UserName
{
    /// <summary>The words of a name in one order and case: Иван Петров and Петров Иван are one user.</summary>
    public static string Key(string name) =>
        string.Join(' ', name.Split([' ', '\u00a0', ',', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(static word => word.ToUpperInvariant()).Order(StringComparer.Ordinal));

    /// <summary>The one name that another script, spelling or slip of this one can be; null when none or several can.</summary>
    public static string? OnlyLike(string name, IEnumerable<string> names)
    {
        string? found = null;
        foreach (var other in names)
        {
            if (NameMatch.Persons(name, other))
            {
                if (found is not null && Key(found) != Key(other))
                {
                    return null;
                }
                found ??= other;
            }
        }
        return found;
    }
}
