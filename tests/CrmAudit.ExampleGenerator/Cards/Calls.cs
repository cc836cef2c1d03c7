using System.Globalization;

namespace CrmAudit.ExampleGenerator.Cards;

/// <summary>A call as the exchange logged it.</summary>
internal sealed record Call(string From, string To, bool Outgoing, DateTime StartedAt, int Rings, int Talk, string Disposition);

/// <summary>The calls of the last two months, and the first call to most leads.</summary>
internal static class Calls
{
    private const int Count = 900;

    public static List<Call> Make(SeededRandom random, List<Contact> people, List<Lead> leads) =>
        [.. Enumerable.Range(0, Count).Select(i => One(random, i, "8" + random.Of(people).National, Calendar.DaysAgo(random, random.Below(60))))
            .Concat(leads.Where(static (lead, i) => i % 8 != 0 && lead.Phone.Count(char.IsAsciiDigit) == 11 && lead.CreatedAt < Calendar.ExportedAt).Select(lead => First(random, lead)))
            .OrderBy(static call => call.StartedAt)];

    /// <summary>Most leads are called back within the hour, some only the next day.</summary>
    private static Call First(SeededRandom random, Lead lead) =>
        One(random, 1, "8" + string.Concat(lead.Phone.Where(char.IsAsciiDigit))[1..], Calendar.NotAfterExport(lead.CreatedAt.AddMinutes(random.Chance(75) ? random.Between(2, 70) : random.Between(300, 1900))));

    private static Call One(SeededRandom random, int index, string number, DateTime startedAt)
    {
        var extension = (101 + random.Below(6)).ToString(CultureInfo.InvariantCulture);
        var outgoing = index % 3 != 0;
        var disposition = random.Below(100) switch { < 58 => "ANSWERED", < 86 => "NO ANSWER", < 95 => "BUSY", _ => "FAILED" };
        return new(outgoing ? extension : number, outgoing ? number : extension, outgoing, startedAt, random.Between(4, 30), disposition == "ANSWERED" ? random.Between(8, 420) : 0, disposition);
    }
}
