using System.Buffers;

namespace CrmAudit.Engine.Text.Phones;

/// <summary>The phones of one cell: several numbers behind signs or glued together, two ends of one number, an extension or a word beside it.</summary>
internal static class PhoneList
{
    private const int MostDigitsOfNote = 4;

    private static readonly char[] Separators = [',', ';', '\n', '|', '/', '\\'];

    private static readonly SearchValues<char> Separating = SearchValues.Create(Separators);

    /// <summary>The phones in order; a text that is no phone comes back with a null number.</summary>
    public static IReadOnlyList<CrmPhone> Of(string cell)
    {
        if (PhoneText.TryCommon(cell) is { } number)
        {
            return [new(cell, number)];
        }
        // Google Contacts parts several numbers of one label so.
        cell = cell.Replace(" ::: ", "; ", StringComparison.Ordinal);
        // "н/д" is one text, "77,011,234,567" one number that a spreadsheet has grouped.
        if (!cell.AsSpan().ContainsAny(Separating))
        {
            var alone = new List<CrmPhone>(1);
            AddPart(alone, cell.Trim());
            return alone;
        }
        if (!cell.AsSpan().ContainsAnyInRange('0', '9') || PhoneText.Parse(cell, isList: true) is { Number: not null } || SpreadsheetNumber.IsRounded(cell))
        {
            return [PhoneText.Parse(cell, isList: true)];
        }
        var phones = new List<CrmPhone>();
        foreach (var part in cell.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (phones.Count == 0 || !Belongs(phones, part))
            {
                AddPart(phones, part);
            }
        }
        return phones;
    }

    /// <summary>Whether a part says more of the phone before it: its extension, whose it is, or another end (701 123 45 67 / 68).</summary>
    private static bool Belongs(List<CrmPhone> phones, string part)
    {
        var last = phones[^1];
        if (last.Number is not { } number)
        {
            return false;
        }
        if (last.Extension is null && PhoneText.ExtensionOf(part) is { } extension)
        {
            phones[^1] = last with { Text = $"{last.Text}, {part}", Extension = extension };
            return true;
        }
        var digits = PhoneText.DigitsIn(part);
        if (digits == 0 || (digits <= MostDigitsOfNote && part.Any(char.IsLetter)))
        {
            phones[^1] = last with { Text = $"{last.Text}, {part}" };
            return true;
        }
        if (part.Length is 2 or 4 or 5 && OtherEnd(number, part) is { } other)
        {
            phones.Add(new(part, other));
            return true;
        }
        return false;
    }

    /// <summary>The number that ends otherwise; null unless the part is a pair or two pairs of digits (68, 45-68).</summary>
    private static string? OtherEnd(string number, string part)
    {
        var digits = part.Replace("-", "", StringComparison.Ordinal);
        return digits.Length is 2 or 4 && (part.Length == digits.Length || part.IndexOf('-', StringComparison.Ordinal) == 2) && digits.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
            ? PhoneText.Parse(number[..^digits.Length] + digits).Number
            : null;
    }

    private static void AddPart(List<CrmPhone> phones, string part)
    {
        var digits = PhoneText.DigitsIn(part);
        // Two numbers of eleven to thirteen digits glued together, as some exports join columns.
        if (digits is >= 22 and <= 26 && Glued(part) is { } pair)
        {
            phones.AddRange(pair);
            return;
        }
        // "8 701 000 00 01 8 701 000 00 02": two numbers with nothing but a blank between.
        if (digits >= 20 && part.Contains(' ', StringComparison.Ordinal) && SplitByBlank(part) is { } parts)
        {
            phones.AddRange(parts);
            return;
        }
        phones.Add(PhoneText.Parse(part));
    }

    private static List<CrmPhone>? Glued(string part)
    {
        var digits = new string([.. part.Where(char.IsAsciiDigit)]);
        if (digits.Length % 2 > 0)
        {
            return null;
        }
        var half = digits.Length / 2;
        foreach (var plus in (string[])["", "+"])
        {
            var (left, right) = (PhoneText.Parse(plus + digits[..half]), PhoneText.Parse(plus + digits[half..]));
            if (left.Number is not null && right.Number is not null)
            {
                return [left, right];
            }
        }
        return null;
    }

    private static List<CrmPhone>? SplitByBlank(string part)
    {
        for (var at = part.IndexOf(' ', StringComparison.Ordinal); at > 0; at = part.IndexOf(' ', at + 1))
        {
            var (left, right) = (PhoneText.Parse(part[..at]), PhoneText.Parse(part[(at + 1)..]));
            if (left.Number is not null && right.Number is not null)
            {
                return [left, right];
            }
        }
        return null;
    }
}
