using System.Text.RegularExpressions;
using CrmAudit.Engine.Import.Tables;

namespace CrmAudit.Engine.Import.Mapping;

/// <summary>
/// The columns of a call log of Asterisk without a header, in whatever order the exchange was told to write them: how a call ended, channels, times, the numbers
/// of caller and called, and how long it took are known by their values.
/// </summary>
internal static partial class CallLogColumns
{
    private const int ComparedRows = 50;
    private const int FewestColumns = 5;

    /// <summary>Share of the rows in which a value has to be what its column is.</summary>
    private const double Most = 0.8;

    private static readonly HashSet<string> Dispositions = new(StringComparer.OrdinalIgnoreCase) { "ANSWERED", "NO ANSWER", "BUSY", "FAILED", "CONGESTION" };

    private static readonly HashSet<string> Applications = new(StringComparer.OrdinalIgnoreCase) { "Dial", "Queue", "Wait", "Hangup", "Playback", "BackGround", "VoiceMail", "Answer", "Congestion", "Busy", "MeetMe", "ConfBridge", "AppDial", "Echo", "Read", "Goto", "ResetCDR", "WaitExten" };

    private static readonly string[] Times = ["start", "answer", "end"];

    private static readonly string[] Numbers = ["src", "dst"];

    private static readonly string[] Lengths = ["duration", "billsec"];

    private static readonly string[] Channels = ["channel", "dstchannel"];

    /// <summary>The captions of the columns, "" of one that tells nothing; null where the rows are no calls.</summary>
    /// <param name="sample">First rows.</param>
    public static IReadOnlyList<string>? Of(IReadOnlyList<RawRow> sample)
    {
        var rows = sample.Take(ComparedRows).Select(static row => row.Cells).ToList();
        var width = rows.Max(static cells => cells.Length);
        if (width < FewestColumns)
        {
            return null;
        }
        // A first row that says it, too: over a header there is nothing to guess.
        var ended = Enumerable.Range(0, rows[0].Length).FirstOrDefault(i => Dispositions.Contains(rows[0].Span[i]) && Share(rows, i, Dispositions.Contains) >= Most, -1);
        if (ended < 0)
        {
            return null;
        }
        var headers = Enumerable.Repeat("", width).ToArray();
        headers[ended] = "disposition";
        var (times, channels, lengths, numbers) = (new List<int>(), new List<int>(), new List<int>(), new List<int>());
        for (var i = 0; i < width; i++)
        {
            if (i == ended)
            {
                continue;
            }
            if (Share(rows, i, static cell => Time().IsMatch(cell)) >= Most)
            {
                times.Add(i);
            }
            else if (Share(rows, i, static cell => Channel().IsMatch(cell)) >= Most)
            {
                channels.Add(i);
            }
            else if (Share(rows, i, static cell => Unique().IsMatch(cell)) >= Most)
            {
                headers[i] = "uniqueid";
            }
            else if (Share(rows, i, static cell => cell.EndsWith('>') && cell.Contains('<', StringComparison.Ordinal)) >= Most)
            {
                headers[i] = "clid";
            }
            else if (Share(rows, i, Applications.Contains) >= Most)
            {
                headers[i] = "lastapp";
            }
            // How long a call took stands before how it ended, and is a number of few figures after the times and channels.
            else if (i < ended && i >= ended - 2 && Share(rows, i, static cell => Length().IsMatch(cell)) >= Most)
            {
                lengths.Add(i);
            }
            else if (i < ended && Share(rows, i, static cell => Number().IsMatch(cell)) >= Most)
            {
                numbers.Add(i);
            }
        }
        if (times.Count == 0 || numbers.Count < Numbers.Length)
        {
            return null;
        }
        Name(headers, times, times.Count == 1 ? ["calldate"] : Times);
        Name(headers, channels, Channels);
        Name(headers, lengths, Lengths);
        Name(headers, numbers, Numbers);
        return headers;
    }

    private static void Name(string[] headers, List<int> columns, string[] names)
    {
        for (var i = 0; i < Math.Min(columns.Count, names.Length); i++)
        {
            headers[columns[i]] = names[i];
        }
    }

    /// <summary>Share of the filled cells of a column that are something.</summary>
    private static double Share(List<ReadOnlyMemory<string>> rows, int column, Func<string, bool> isIt)
    {
        var (filled, found) = (0, 0);
        foreach (var cells in rows)
        {
            if (column < cells.Length && cells.Span[column] is { Length: > 0 } cell)
            {
                filled++;
                found += isIt(cell) ? 1 : 0;
            }
        }
        return filled == 0 ? 0 : (double)found / filled;
    }

    [GeneratedRegex(@"^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}[ T]\d{1,2}:\d{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"^(SIP|PJSIP|IAX2?|DAHDI|Zap|Local|SCCP|OOH323)/", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Channel();

    [GeneratedRegex(@"^(\w+-)?\d{9,11}\.\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Unique();

    [GeneratedRegex(@"^\d{1,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Length();

    [GeneratedRegex(@"^([+*#]?[\d*#]{1,15}|[shti]|anonymous|unknown)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
