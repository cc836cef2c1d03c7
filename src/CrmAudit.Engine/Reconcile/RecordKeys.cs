using System.Globalization;

namespace CrmAudit.Engine.Reconcile;

/// <summary>Normalised keys of records.</summary>
internal static class RecordKeys
{
    private const int FewestDigits = 4;
    private const int LongestNumber = 24;
    private const string Joints = "-_/";

    /// <summary>An order number without signs, blanks and leading zeros; null when it is too short to identify.</summary>
    public static string? Number(string? text)
    {
        if (text is null)
        {
            return null;
        }
        var letters = string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        var number = letters.All(char.IsAsciiDigit) ? letters.TrimStart('0') : letters;
        return number.Length is >= FewestDigits and <= LongestNumber && number.Count(char.IsAsciiDigit) >= FewestDigits - 1 ? number : null;
    }

    /// <summary>The words of a text that may be numbers: at least four digits, letters beside them allowed, no year; and those that signs hold together (ORD-000123).</summary>
    public static IEnumerable<string> Numbers(string? text)
    {
        if (text is null)
        {
            yield break;
        }
        for (var i = 0; i < text.Length;)
        {
            var (start, digits) = (i, 0);
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                digits += char.IsAsciiDigit(text[i]) ? 1 : 0;
                i++;
            }
            if (digits >= FewestDigits && i - start <= LongestNumber && !IsYear(text.AsSpan(start, i - start)))
            {
                var word = text[start..i].ToUpperInvariant();
                yield return digits == word.Length ? word.TrimStart('0') : word;
            }
            if (start < i && (start == 0 || !IsJoint(text, start - 1)) && Joined(text, start) is { } joined)
            {
                yield return joined;
            }
            i = Math.Max(i, start + 1);
        }
    }

    /// <summary>The number that starts here and has signs inside, without them; null where it has none, no letter (a date, a phone), or too few digits.</summary>
    private static string? Joined(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsJoint(text, end)))
        {
            end++;
        }
        var whole = text.AsSpan(start, end - start);
        return whole.ContainsAny(Joints) && whole.ContainsAnyExceptInRange('-', '9') ? Number(whole.ToString()) : null;
    }

    private static bool IsJoint(string text, int at) => Joints.Contains(text[at], StringComparison.Ordinal) && at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);

    public static IEnumerable<string> Phones(IEnumerable<CrmPhone> phones) =>
        phones.Where(static phone => phone.Number is not null && !Text.Quality.PhonePlaceholder.Is(phone.Number)).Select(static phone => "p:" + phone.Number);

    public static IEnumerable<string> Emails(IEnumerable<string> emails) => emails.Where(static email => email.Contains('@', StringComparison.Ordinal)).Select(static email => "e:" + email.Trim().ToLowerInvariant());

    /// <summary>The keys a configured property gives: phones and addresses near in time, everything else by itself.</summary>
    /// <param name="record">The record.</param>
    /// <param name="property">Canonical property or header of a column.</param>
    /// <param name="words">Whether the number may stand inside a longer text, as in a title.</param>
    public static (IEnumerable<string> Exact, IEnumerable<string> Near) Of(CrmRecord record, string property, bool words)
    {
        switch (record, property)
        {
            case (CrmParty party, nameof(CrmParty.Phones)): return ([], Phones(party.Phones));
            case (CrmDeal deal, nameof(CrmDeal.Phones)): return ([], Phones(deal.Phones));
            case (CrmOrder order, nameof(CrmOrder.Phones)): return ([], Phones(order.Phones));
            case (CrmActivity { Phone: { } phone }, nameof(CrmActivity.Phone)): return ([], Phones([phone]));
            case (CrmParty party, nameof(CrmParty.Emails)): return ([], Emails(party.Emails));
            case (CrmDeal deal, nameof(CrmDeal.Emails)): return ([], Emails(deal.Emails));
            case (CrmOrder order, nameof(CrmOrder.Emails)): return ([], Emails(order.Emails));
        }
        var text = property == nameof(CrmRecord.Id) ? record.Id
            : CrmSchema.PropertiesOf(record.Entity).FirstOrDefault(candidate => candidate.Name == property)?.GetText(record) ?? record.Fields.GetValueOrDefault(property);
        return (words ? Numbers(text).Append(Number(text)).OfType<string>().Distinct() : Number(text) is { } number ? [number] : string.IsNullOrWhiteSpace(text) ? [] : [text.Trim().ToUpperInvariant()], []);
    }

    /// <summary>A tax number, and the tax number with the amount beside it.</summary>
    public static IEnumerable<string> TaxIds(string? taxId, decimal? amount)
    {
        if (taxId is { Length: 12 })
        {
            if (amount is { } sum)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"a:{taxId}|{Math.Abs(sum):0.##}");
            }
            yield return "t:" + taxId;
        }
    }

    /// <summary>A sum by itself, which says little: for keys that name nothing else.</summary>
    public static string Amount(decimal amount) => string.Create(CultureInfo.InvariantCulture, $"s:{Math.Abs(amount):0.##}");

    private static bool IsYear(ReadOnlySpan<char> word) => word.Length == 4 && (word.StartsWith("19", StringComparison.Ordinal) || word.StartsWith("20", StringComparison.Ordinal));
}
