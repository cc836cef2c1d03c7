using System.IO.Compression;
using CrmAudit.ExampleGenerator.Cards;
using CrmAudit.ExampleGenerator.Formats;
using CrmAudit.ExampleGenerator.Words;

namespace CrmAudit.ExampleGenerator;

/// <summary>
/// What became of the company after its first audit, as exports of Bitrix24 and the list of users in one archive each: in August the cards of those who left were handed over; by November sources were filled in and
/// cards made to get past the form were deleted, while enquiries without a phone and losses without a reason became more, and cards of one who left are back.
/// </summary>
internal static class HalfYear
{
    /// <summary>Deals, contacts and firms of people who left that are back in November.</summary>
    public const int Returned = 24;

    /// <summary>Contacts whose source was filled in by November.</summary>
    public const int Sourced = 80;

    /// <summary>Enquiries that came without a phone by November, beside those that always did.</summary>
    public const int WithoutPhone = 70;

    /// <summary>Losses that have no reason by November, beside those that never had.</summary>
    public const int WithoutReason = 45;

    private static readonly DateTimeOffset Stamp = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Name of each archive and the content of its files.</summary>
    public static IEnumerable<(string Archive, IReadOnlyList<(string Path, byte[] Content)> Files)> All()
    {
        yield return ("2026-08.zip", Calendar.At(1, static () => Files(HandOver)));
        yield return ("2026-11.zip", Calendar.At(2, static () => Files(static all =>
        {
            HandOver(all);
            Mend(all);
            Neglect(all);
        })));
    }

    /// <summary>The archive of files, the same bytes but for how well a runtime compresses.</summary>
    public static byte[] Zip(IEnumerable<(string Path, byte[] Content)> files)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create))
        {
            foreach (var (path, content) in files)
            {
                var entry = archive.CreateEntry(path, CompressionLevel.SmallestSize);
                entry.LastWriteTime = Stamp;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }
        return buffer.ToArray();
    }

    private sealed record Base(List<Firm> Firms, List<Contact> People, List<Deal> Deals, List<Lead> Leads);

    private static List<(string, byte[])> Files(Action<Base> happen)
    {
        var random = new SeededRandom(ExampleFiles.Seed);
        var firms = Firms.Make(random);
        var people = Contacts.Make(random, firms);
        var deals = Deals.Make(random, firms, people);
        var leads = Leads.Make(random);
        var all = new Base(firms, people, deals, leads);
        happen(all);
        return
        [
            ("companies.csv", BitrixCsv.Companies(firms)),
            ("contacts.csv", BitrixCsv.Contacts(people)),
            ("deals.csv", BitrixCsv.Deals(deals)),
            ("leads.csv", BitrixCsv.Leads(leads)),
            ("tasks.xls", BitrixTasks.Html(Tasks.Make(random, deals))),
            ("users.csv", UserList.Csv()),
        ];
    }

    private static void HandOver(Base all)
    {
        foreach (var (index, deal) in all.Deals.Where(static deal => IsOrphan(deal.Owner)).Index())
        {
            deal.Owner = Heir(index);
        }
        foreach (var (index, person) in all.People.Where(static person => IsOrphan(person.Owner)).Index())
        {
            person.Owner = Heir(index);
        }
        foreach (var (index, firm) in all.Firms.Where(static firm => IsOrphan(firm.Owner)).Index())
        {
            firm.Owner = Heir(index);
        }
    }

    private static void Mend(Base all)
    {
        foreach (var (index, person) in all.People.Where(static person => person.Source.Length == 0).Take(Sourced).Index())
        {
            person.Source = Staff.Sources[index % Staff.Sources.Count];
        }
        all.People.RemoveAll(static person => Fillers.Names.Contains(person.First));
    }

    private static void Neglect(Base all)
    {
        foreach (var deal in all.Deals.Where(static deal => !deal.Closed).Take(Returned))
        {
            deal.Owner = Staff.Dismissed[0];
        }
        foreach (var (index, lead) in all.Leads.Where(static lead => lead.Phone.Length > 0).Take(WithoutPhone).ToList().Index())
        {
            all.Leads[all.Leads.IndexOf(lead)] = lead with { Phone = "", Source = index % 3 == 0 ? "" : lead.Source };
        }
        foreach (var deal in all.Deals.Where(static deal => deal.LossReason.Length > 0).Take(WithoutReason))
        {
            deal.LossReason = "";
        }
    }

    private static bool IsOrphan(string owner) => owner.Length == 0 || Staff.Dismissed.Contains(owner);

    private static string Heir(int index) => Staff.Managers[index % 4];
}
