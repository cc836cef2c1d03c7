using System.Globalization;
using CrmAudit.Engine.Import.Tables;

namespace CrmAudit.Engine.Import.Mapping;

/// <summary>Recognises call logs that come without a header row, by what stands where.</summary>
internal static class Headerless
{
    private static readonly string[] AsteriskMaster = ["accountcode", "src", "dst", "dcontext", "clid", "channel", "dstchannel", "lastapp", "lastdata", "start", "answer", "end", "duration", "billsec", "disposition", "amaflags", "uniqueid", "userfield"];
    private static readonly string[] AsteriskCustom = ["clid", "src", "dst", "dcontext", "channel", "dstchannel", "lastapp", "lastdata", "start", "answer", "end", "duration", "billsec", "disposition", "amaflags", "accountcode", "uniqueid", "userfield", "sequence"];
    private static readonly string[] MangoStats = ["records", "start", "finish", "answer", "from_extension", "from_number", "to_extension", "to_number", "disconnect_reason", "line_number", "location", "entry_id", "create"];
    private static readonly HashSet<string> Dispositions = new(StringComparer.OrdinalIgnoreCase) { "ANSWERED", "NO ANSWER", "BUSY", "FAILED", "CONGESTION" };

    /// <summary>The headers such a table would have; null when the first row is a header like any other.</summary>
    public static IReadOnlyList<string>? Headers(IReadOnlyList<RawRow> sample, char? delimiter)
    {
        if (delimiter is null || sample.Count == 0)
        {
            return null;
        }
        var cells = sample[0].Cells.Span;
        if (cells.Length is >= 16 and <= 18 && Dispositions.Contains(cells[14]) && IsTime(cells[9]))
        {
            return AsteriskMaster[..cells.Length];
        }
        if (cells.Length is >= 14 and <= 19 && Dispositions.Contains(cells[13]) && IsTime(cells[8]))
        {
            return AsteriskCustom[..cells.Length];
        }
        if (cells.Length is 12 or 13 && cells[0].StartsWith('[') && IsUnix(cells[1]) && IsUnix(cells[2]))
        {
            return MangoStats[..cells.Length];
        }
        return CallLogColumns.Of(sample);
    }

    private static bool IsTime(string text) => DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsUnix(string text) => text.Length == 10 && !text.AsSpan().ContainsAnyExceptInRange('0', '9');
}
