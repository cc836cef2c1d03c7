using System.Globalization;

namespace CrmAudit.Engine.Matching.Columns;

/// <summary>A date as compared: yyyyMMdd.</summary>
internal static class ComparedDate
{
    private static readonly string[] Forms =
    [
        "yyyyMMdd", "yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "dd.MM.yyyy", "d.M.yyyy", "dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "MM/dd/yyyy", "M/d/yyyy",
        "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "dd.MM.yyyy HH:mm:ss",
    ];

    /// <summary>
    /// Eight digits where the text is a date; the digits it has where it is not quite one (a month 13 is a typing error whose other digits still speak); null
    /// where it has fewer than four.
    /// </summary>
    public static string? Of(string text)
    {
        var trimmed = text.Trim();
        if (DateTime.TryParseExact(trimmed, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        }
        var digits = string.Concat(trimmed.Where(char.IsAsciiDigit));
        return digits.Length is >= 4 and <= 8 ? digits : null;
    }
}
