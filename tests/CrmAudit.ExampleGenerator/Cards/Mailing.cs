namespace CrmAudit.ExampleGenerator.Cards;

/// <summary>What became of a letter to one address.</summary>
internal sealed record Recipient(string Email, string Name, string Status, string Availability, DateTime AddedAt);

/// <summary>The spring catalogue, sent to everyone with an address.</summary>
internal static class Mailing
{
    public static List<Recipient> Make(SeededRandom random, List<Contact> people)
    {
        var list = people.Where(static person => person.Email.Contains('@', StringComparison.Ordinal) && person.Email.EndsWith(".example.kz", StringComparison.Ordinal) && !person.Email.Contains(',', StringComparison.Ordinal))
            .Select(static person => (person.Email, person.First)).DistinctBy(static pair => pair.Email).ToList();
        var places = random.Shuffled(Enumerable.Range(0, list.Count));
        string Availability(int place) => place switch { < 27 => "unreachable", < 34 => "mailbox_full", < 38 => "temp_unreachable", < 40 => "spam_rejected", _ => "available" };
        var rank = places.Select(static (person, place) => (person, place)).ToDictionary(static pair => pair.person, static pair => pair.place);
        return [.. list.Select((pair, i) => new Recipient(pair.Email, pair.First, "active", Availability(rank[i]), Calendar.DaysAgo(random, random.Between(10, 30))))];
    }
}
