namespace CrmAudit.Engine.Import.Mapping;

/// <summary>A header as it is compared: lower case, ё as е, blanks of any kind as one, without a currency sign, star or colon at its end.</summary>
internal static class HeaderKey
{
    public static string Of(string header)
    {
        Span<char> key = header.Length <= 128 ? stackalloc char[header.Length] : new char[header.Length];
        var length = 0;
        foreach (var letter in header)
        {
            if (char.IsWhiteSpace(letter))
            {
                if (length > 0 && key[length - 1] != ' ')
                {
                    key[length++] = ' ';
                }
            }
            else
            {
                key[length++] = letter is 'ё' or 'Ё' ? 'е' : char.ToLowerInvariant(letter);
            }
        }
        ReadOnlySpan<char> trimmed = key[..length].Trim();
        trimmed = trimmed.TrimEnd("*:").TrimEnd();
        foreach (var sign in new[] { "₸", "₽", "r$", "$", "€", "kzt", "тг" })
        {
            if (trimmed.EndsWith(" " + sign, StringComparison.Ordinal) || trimmed.EndsWith(", " + sign, StringComparison.Ordinal))
            {
                trimmed = trimmed[..^sign.Length].TrimEnd(" ,");
            }
        }
        return trimmed.ToString();
    }
}
