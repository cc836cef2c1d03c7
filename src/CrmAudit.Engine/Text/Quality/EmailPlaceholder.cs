using System.Collections.Frozen;

namespace CrmAudit.Engine.Text.Quality;

/// <summary>Addresses that are nobody's: test@test.com, a@a.a, noemail@mail.ru, 123@123.ru, anything at example.com.</summary>
internal static class EmailPlaceholder
{
    private static readonly FrozenSet<string> Domains = DictionaryResource.Read("EmailDomains")["nobody"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Boxes = DictionaryResource.Read("Fillers")["mailboxes"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an address was only typed to get past the form.</summary>
    public static bool Is(string text)
    {
        var address = text.AsSpan().Trim();
        var at = address.IndexOf('@');
        if (at < 0 || address[(at + 1)..].Contains('@'))
        {
            return false;
        }
        var local = address[..at];
        var domain = address[(at + 1)..];
        if (Domains.GetAlternateLookup<ReadOnlySpan<char>>().Contains(domain))
        {
            return true;
        }
        var dot = domain.IndexOf('.');
        var label = dot < 0 ? domain : domain[..dot];
        return IsNothing(local) || (local.Length > 0 && local.Equals(label, StringComparison.OrdinalIgnoreCase) && IsNothingLocally(local));
    }

    private static bool IsNothing(ReadOnlySpan<char> local) => Boxes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(local);

    /// <summary>One character throughout: only together with such a domain (a@a.kz), for a short real box exists too.</summary>
    private static bool IsNothingLocally(ReadOnlySpan<char> local) => local.IndexOfAnyExcept(local[0]) < 0;
}
