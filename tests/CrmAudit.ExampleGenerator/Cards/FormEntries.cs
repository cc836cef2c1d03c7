using System.Globalization;
using CrmAudit.ExampleGenerator.Words;

namespace CrmAudit.ExampleGenerator.Cards;

/// <summary>What the site keeps of a form that was sent.</summary>
internal sealed record FormEntry(string Id, string Form, string Name, string Phone, DateTime SentAt, string UtmSource, string UtmMedium);

/// <summary>The log of the site's forms: an entry for every web lead with a phone, and the ones that never became a lead.</summary>
internal static class FormEntries
{
    private const int Lost = 9;
    private const int FirstLostPhone = 9000;

    public static List<FormEntry> Make(SeededRandom random, List<Lead> leads)
    {
        var entries = leads
            .Where(static lead => lead.Title.StartsWith("Заявка с сайта", StringComparison.Ordinal) && lead.Phone.Count(char.IsAsciiDigit) == 11 && lead.CreatedAt < Calendar.ExportedAt)
            .Select((lead, i) => Sent(random, lead, i))
            .ToList();
        for (var i = 0; i < Lost; i++)
        {
            // The site was moved to another server on these days.
            var at = new DateTime(2026, 4, 20 + (i / 4), 9, 0, 0, DateTimeKind.Unspecified).AddMinutes(random.Below(500));
            entries.Add(new("", "Заявка", Names.Women[i % Names.Women.Count].Item1, Phones.Typed(Phones.National(FirstLostPhone + i), i), at, "google", "cpc"));
        }
        return [.. entries.OrderBy(static entry => entry.SentAt).Select(static (entry, i) => entry with { Id = string.Create(CultureInfo.InvariantCulture, $"{6412000 + i}:{90331 + (i * 7)}") })];
    }

    private static FormEntry Sent(SeededRandom random, Lead lead, int index)
    {
        var ahead = index % 19 == 7 ? random.Between(90, 240) : random.Between(1, 3);
        var marked = lead.UtmSource.Length > 0 || random.Chance(40);
        return new("", random.Of(["Заявка", "Обратный звонок"]), lead.First, lead.Phone, lead.CreatedAt.AddMinutes(-ahead), marked ? lead.UtmSource.Length > 0 ? lead.UtmSource : "google" : "", marked ? "cpc" : "");
    }
}
