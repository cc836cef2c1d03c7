using System.Text;
using CrmAudit.ExampleGenerator.Cards;
using static CrmAudit.ExampleGenerator.Formats.TextFile;

namespace CrmAudit.ExampleGenerator.Formats;

/// <summary>The leads of a site of Tilda: UTF-8 with mark, semicolons, every field quoted.</summary>
internal static class TildaCsv
{
    public static byte[] Entries(IEnumerable<FormEntry> entries)
    {
        var text = new StringBuilder("\"tranid\";\"formid\";\"formname\";\"Name\";\"Phone\";\"Date\";\"utm_source\";\"utm_medium\"\n");
        foreach (var entry in entries)
        {
            text.AppendJoin(';', Quoted(entry.Id), Quoted(entry.Form == "Заявка" ? "form811402933" : "form811402941"), Quoted(entry.Form), Quoted(entry.Name), Quoted(entry.Phone), Quoted(Iso(entry.SentAt)), Quoted(entry.UtmSource), Quoted(entry.UtmMedium)).Append('\n');
        }
        return WithMark(text);
    }
}
