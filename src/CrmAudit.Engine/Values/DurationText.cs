using System.Globalization;

namespace CrmAudit.Engine.Values;

/// <summary>Durations as seconds, mm:ss or hh:mm:ss.</summary>
internal static class DurationText
{
    /// <summary>Seconds; null when the text is no duration.</summary>
    public static double? Seconds(string text)
    {
        var parts = text.Trim().Split(':');
        if (parts.Length > 3)
        {
            return null;
        }
        var seconds = 0.0;
        foreach (var part in parts)
        {
            if (!double.TryParse(part.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }
            seconds = (seconds * 60) + number;
        }
        return seconds;
    }
}
