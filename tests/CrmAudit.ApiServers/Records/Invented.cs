using System.Globalization;
using CrmAudit.ExampleGenerator;
using CrmAudit.ExampleGenerator.Words;

namespace CrmAudit.ApiServers.Records;

/// <summary>Invented people, firms and times. A record depends on its seed, list and id alone, so that none has to be kept.</summary>
internal sealed class Invented(ulong seed, int deals)
{
    /// <summary>The first records were made then.</summary>
    public static readonly DateTimeOffset Begin = new(2025, 1, 6, 9, 0, 0, TimeSpan.FromHours(5));

    private const int Days = 540;

    public int Deals => deals;

    public int Contacts => Math.Max(1, deals / 2);

    public int Companies => Math.Max(1, deals / 10);

    public int Leads => Math.Max(1, deals / 4);

    public int Tasks => Math.Max(1, deals / 10);

    public static int Users => Staff.Managers.Count + Staff.Dismissed.Count + 3;

    public static int Products => 30;

    public SeededRandom Random(string list, long id)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in list)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }
        return new SeededRandom(hash ^ (seed * 0x9E3779B97F4A7C15UL) ^ ((ulong)id * 0xBF58476D1CE4E5B9UL));
    }

    public static (string First, string Last, string Middle) Person(SeededRandom random) => random.Of(random.Chance(50) ? Names.Men : Names.Women);

    public static string Firm(SeededRandom random) => random.Of(FirmWords.Places).Ru + random.Of(FirmWords.Trades).Ru;

    public static string Phone(long id) => Phones.Typed(Phones.National((int)(id % 7_000)), (int)(id % 5));

    public static string Mail(string first, string last, long id) => string.Create(CultureInfo.InvariantCulture, $"{Names.ToLatin(first)}.{Names.ToLatin(last)}{id}@example.com");

    /// <summary>When a record of a list was made: later ids later, as ids are given.</summary>
    public static DateTimeOffset Made(long id, int count) => Begin.AddMinutes(Math.Floor(Days * 24 * 60.0 * id / (count + 1)));

    /// <summary>Name, family name, active.</summary>
    public static IReadOnlyList<(string First, string Last, bool Active)> People { get; } =
        [.. Staff.Managers.Append(Staff.HeadOfSales).Append(Staff.Administrator).Append(Staff.Director).Select(static name => Split(name, true)), .. Staff.Dismissed.Select(static name => Split(name, false))];

    private static (string First, string Last, bool Active) Split(string name, bool active) => name.Split(' ') is [var first, var last] ? (first, last, active) : (name, "", active);
}
