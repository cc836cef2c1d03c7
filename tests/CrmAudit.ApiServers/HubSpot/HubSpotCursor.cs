using System.Globalization;
using System.Text;

namespace CrmAudit.ApiServers.HubSpot;

/// <summary>Where the next page begins, as a text that means nothing to a client and needs escaping in an address.</summary>
internal static class HubSpotCursor
{
    public static string Write(long id) => Convert.ToBase64String(Encoding.ASCII.GetBytes(id.ToString(CultureInfo.InvariantCulture) + "\n"));

    public static long? Read(string text)
    {
        var buffer = new byte[text.Length];
        return Convert.TryFromBase64String(text, buffer, out var written) && long.TryParse(Encoding.ASCII.GetString(buffer, 0, written).TrimEnd('\n'), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
    }
}
