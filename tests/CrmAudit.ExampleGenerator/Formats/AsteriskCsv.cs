using System.Globalization;
using System.Text;
using CrmAudit.ExampleGenerator.Cards;
using static CrmAudit.ExampleGenerator.Formats.TextFile;

namespace CrmAudit.ExampleGenerator.Formats;

/// <summary>Master.csv of Asterisk: no header, texts quoted, numbers bare.</summary>
internal static class AsteriskCsv
{
    public static byte[] Calls(IEnumerable<Call> calls)
    {
        var text = new StringBuilder();
        var serial = 0;
        foreach (var call in calls)
        {
            var (start, end) = (call.StartedAt, call.StartedAt.AddSeconds(call.Rings + call.Talk));
            string[] cells =
            [
                Quoted(""), Quoted(call.From), Quoted(call.To), Quoted(call.Outgoing ? "from-internal" : "from-trunk"), Quoted($"\"{call.From}\" <{call.From}>"),
                Quoted(call.Outgoing ? $"SIP/{call.From}-0000{serial:x4}" : $"SIP/trunk-0000{serial:x4}"), Quoted(call.Outgoing ? $"SIP/trunk-0001{serial:x4}" : $"SIP/{call.To}-0001{serial:x4}"), Quoted("Dial"), Quoted($"SIP/{call.To},30"),
                Quoted(Iso(start)), Quoted(call.Talk > 0 ? Iso(start.AddSeconds(call.Rings)) : ""), Quoted(Iso(end)), Number(call.Rings + call.Talk), Number(call.Talk), Quoted(call.Disposition), Quoted("DOCUMENTATION"), Quoted(string.Create(CultureInfo.InvariantCulture, $"1780000000.{serial}")), Quoted(""),
            ];
            text.AppendJoin(',', cells).Append('\n');
            serial++;
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
