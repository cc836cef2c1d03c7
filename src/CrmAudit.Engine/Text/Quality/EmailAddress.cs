using System.Collections.Frozen;
using System.Globalization;

namespace CrmAudit.Engine.Text.Quality;

/// <summary>What is wrong with an e-mail address.</summary>
internal enum EmailFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>No @, more than one, or nothing before or after it.</summary>
    Shape,

    /// <summary>A blank or another character an address cannot have.</summary>
    Character,

    /// <summary>Cyrillic letters before the @ or mixed into the domain.</summary>
    Script,

    /// <summary>A domain that cannot be: no dot, an empty label, no such ending.</summary>
    Domain,

    /// <summary>A mistyped domain of a well-known provider (gmial.com).</summary>
    Typo,
}

/// <summary>
/// Syntax of e-mail addresses: the dot-atom form of RFC 5322 with the lengths of RFC 5321 (local part 64, address 254), a domain of
/// two or more labels; quoted local parts and address literals, which no client has, are faults. Domains in national letters
/// (почта.рф) are addresses.
/// </summary>
internal static class EmailAddress
{
    private static readonly Dictionary<string, string[]> Lists = DictionaryResource.Read("EmailDomains");
    private static readonly FrozenDictionary<string, string> Typos = Lists["typos"]
        .Select(static pair => pair.Split('=', 2))
        .ToFrozenDictionary(static pair => pair[0], static pair => pair[1], StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> TypoEndings = Lists["endings"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Countries = Lists["countries"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    /// <summary>The fault of an address; a suggestion where the domain is a known typo.</summary>
    public static EmailFault Check(string text, out string? suggestion)
    {
        suggestion = null;
        var address = text.AsSpan().Trim();
        var at = address.IndexOf('@');
        if (at <= 0 || at == address.Length - 1 || address.Length > 254 || at > 64 || address[(at + 1)..].Contains('@'))
        {
            return EmailFault.Shape;
        }
        var local = address[..at];
        var domain = address[(at + 1)..];
        if (LocalFault(local) is var fault && fault != EmailFault.None)
        {
            return fault;
        }
        fault = DomainFault(domain);
        if (fault == EmailFault.None && Suggest(domain) is { } better)
        {
            suggestion = $"{local}@{better}";
            return EmailFault.Typo;
        }
        return fault;
    }

    private static EmailFault LocalFault(ReadOnlySpan<char> local)
    {
        if (local[0] == '.' || local[^1] == '.' || local.Contains("..", StringComparison.Ordinal))
        {
            return EmailFault.Character;
        }
        foreach (var c in local)
        {
            if (!char.IsAsciiLetterOrDigit(c) && !"!#$%&'*+-/=?^_`{|}~.".Contains(c, StringComparison.Ordinal))
            {
                return char.IsLetter(c) ? EmailFault.Script : EmailFault.Character;
            }
        }
        return EmailFault.None;
    }

    private static EmailFault DomainFault(ReadOnlySpan<char> domain)
    {
        var (latin, national, labels) = (false, false, 0);
        foreach (var range in domain.Split('.'))
        {
            var label = domain[range];
            labels++;
            if (label.Length is 0 or > 63 || label[0] == '-' || label[^1] == '-')
            {
                return EmailFault.Domain;
            }
            foreach (var c in label)
            {
                if (!char.IsLetterOrDigit(c) && c != '-')
                {
                    return EmailFault.Character;
                }
                latin |= char.IsAsciiLetter(c);
                national |= char.IsLetter(c) && !char.IsAscii(c);
            }
        }
        var ending = domain[(domain.LastIndexOf('.') + 1)..];
        if (labels < 2 || ending.Length < 2 || ending.ContainsAnyInRange('0', '9') && !ending.StartsWith("xn--", StringComparison.OrdinalIgnoreCase))
        {
            return EmailFault.Domain;
        }
        if (latin && national)
        {
            return EmailFault.Script;
        }
        return national && !IsName(domain) ? EmailFault.Domain : EmailFault.None;
    }

    private static bool IsName(ReadOnlySpan<char> domain)
    {
        try
        {
            return Idn.GetAscii(domain.ToString()).Length > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>The well-known domain a mistyped one means; null when none is.</summary>
    public static string? Meant(ReadOnlySpan<char> domain) => Typos.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(domain, out var better) ? better : null;

    private static string? Suggest(ReadOnlySpan<char> domain)
    {
        if (Meant(domain) is { } better)
        {
            return better;
        }
        var dot = domain.LastIndexOf('.');
        var ending = domain[(dot + 1)..];
        // Every ending of two letters is a country's: ISO 3166 and the few beside it (https://www.iana.org/domains/root/db).
        var isNone = ending.Length == 2 && char.IsAsciiLetter(ending[0]) && !Countries.GetAlternateLookup<ReadOnlySpan<char>>().Contains(ending);
        return isNone || TypoEndings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(ending) ? $"{domain[..dot]}.?" : null;
    }
}
