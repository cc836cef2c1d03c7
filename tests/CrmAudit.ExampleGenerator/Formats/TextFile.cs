using System.Globalization;
using System.Text;

namespace CrmAudit.ExampleGenerator.Formats;

/// <summary>What the text formats share.</summary>
internal static class TextFile
{
    /// <summary>UTF-8 with the mark of byte order, as the cloud systems export.</summary>
    public static byte[] WithMark(StringBuilder text) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];

    public static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string Moment(DateTime? moment) => moment?.ToString("dd.MM.yyyy HH:mm:ss", CultureInfo.InvariantCulture) ?? "";

    public static string Day(DateTime? moment) => moment?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) ?? "";

    public static string Iso(DateTime moment) => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Money(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
