using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Matching;
using CrmAudit.Engine.MatchExport;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Tests.Reporting;

namespace CrmAudit.Engine.Tests.MatchExport;

public sealed class MatchTableWriterTests : IDisposable
{
    private static readonly CrmImportFile Export = new() { Path = "/home/aigerim/клиенты Сейтовой.csv" };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_card_is_written_as_it_is_compared()
    {
        var row = Assert.Single(Written(new ReportOptions(), Person(7, "Сейтова Айгуль", "+77012345678", "Aigul@Mail.kz")));

        Assert.Equal(("7", 7, 0L), (row.Text("id"), row["line"], row["card"]));
        Assert.Equal("клиенты Сейтовой.csv", row.Text("file"));
        Assert.Equal("aigul seitova", row.Text("name"));
        Assert.Equal(2, row.Texts("name_sounds").Count);
        Assert.Equal(["+77012345678"], row.Texts("phones"));
        Assert.Equal(["aigul@mail.kz"], row.Texts("emails"));
        Assert.Null(row.Text("tax_id"));
        Assert.Empty(row.Keys("key_tax_id"));
        Assert.Single(row.Keys("key_phone"));
        Assert.Single(row.Keys("key_name"));
        Assert.Equal(2, row.Keys("finer_phone").Count);
    }

    [Theory]
    [InlineData("Сейтова Айгуль", "Айгуль Сейтова")]
    [InlineData("Әлиев Нұрлан", "Алиев Нурлан")]
    [InlineData("Петров Иван", "Ivan Petrov")]
    public void Spellings_of_one_name_share_a_key(string one, string other)
    {
        var rows = Written(new ReportOptions(), Person(1, one), Person(2, other), Person(3, "Ким Ольга"));

        Assert.NotEmpty(rows[0].Keys("key_name").Intersect(rows[1].Keys("key_name")));
        Assert.Empty(rows[0].Keys("key_name").Intersect(rows[2].Keys("key_name")));
    }

    /// <summary>What the engine would compare, another program can: the keys bring the same cards together.</summary>
    [Fact]
    public void Keys_bring_together_what_the_engine_compares()
    {
        CrmContact[] cards = [.. Enumerable.Range(0, 300).Select(static i => Person(i, $"{Surname(i % 40)} {Given(i % 7)}", $"+7701{1000000 + (i % 90)}"))];
        var table = CrmTables.Persons(cards, new AuditConfig());
        var pairs = CandidatePairs.Of(table, 1, CancellationToken.None);
        var rows = Written(new ReportOptions(), cards);

        var keys = rows.Select(static row => row.Keys.Where(static column => column.StartsWith("key_", StringComparison.Ordinal)).SelectMany(column => row.Keys(column).Select(key => (column, key))).ToHashSet()).ToList();
        Assert.True(pairs.Count > 100);
        Assert.All(pairs.Pairs.Take(pairs.Count), pair => Assert.True(keys[(int)(pair >> 32)].Overlaps(keys[(int)(uint)pair])));
    }

    /// <summary>Blocks are worked on apart, so what a card's neighbours are must not tell in its keys.</summary>
    [Fact]
    public void Keys_follow_from_the_card_alone()
    {
        CrmCompany[] cards = [.. Enumerable.Range(0, 8).SelectMany(static i => new[] { Firm(i * 2, $"ТОО Құрылыс {Surname(i)}", i), Firm((i * 2) + 1, $"LLP Building {Surname(i)}", i) })];
        var together = Written(new ReportOptions(), cards);

        foreach (var (card, i) in cards.Select(static (card, i) => (card, i)))
        {
            var alone = Assert.Single(Written(new ReportOptions(), card));
            Assert.Equal(together[i].Text("name"), alone.Text("name"));
            Assert.Equal(together[i].Keys("key_name"), alone.Keys("key_name"));
            Assert.Equal(together[i].Keys("key_words"), alone.Keys("key_words"));
        }
    }

    [Fact]
    public void Redacted_only_equality_is_left()
    {
        CrmContact[] cards = [Person(1, "Сейтова Айгуль", "+77012345678", "aigul@mail.kz"), Person(2, "Айгуль Сейтова", "+77012345678"), Person(3, "Ким Ольга", "+77017654321"), new() { Id = "+77012345678", Name = "Ким Ольга", Origin = Export }];
        var plain = Written(new ReportOptions(), cards);
        var rows = Written(new ReportOptions { Redact = true }, cards);

        Assert.Equal(plain[0].Keys.Order(), rows[0].Keys.Order());
        Assert.Contains("+77012345678", plain.SelectMany(static row => row.AllTexts()));
        var values = plain.SelectMany(static row => row.AllTexts()).ToHashSet();
        Assert.DoesNotContain(rows.SelectMany(static row => row.AllTexts()), value => values.Contains(value) && value is not ("1" or "2" or "3"));
        Assert.DoesNotContain(rows.SelectMany(static row => row.Keys("key_phone")), key => plain.SelectMany(static row => row.Keys("key_phone")).Contains(key));
        Assert.Equal(["1", "2", "3"], rows.Take(3).Select(static row => row.Text("id")));
        Assert.Equal(rows[0].Texts("phones"), rows[1].Texts("phones"));
        Assert.Equal(rows[0].Text("name"), rows[1].Text("name"));
        Assert.Equal(rows[0].Keys("key_name"), rows[1].Keys("key_name"));
        Assert.NotEqual(rows[0].Text("name"), rows[2].Text("name"));
        // A secret of its own each time: two exports cannot be put together.
        Assert.NotEqual(rows[0].Text("name"), Written(new ReportOptions { Redact = true }, cards)[0].Text("name"));
    }

    [Fact]
    public void Each_entity_has_a_file_and_others_none()
    {
        using var writer = new MatchTableWriter(_folder.Path, new AuditConfig(), new ReportOptions(), []);
        CrmRecord[] records = [Person(1, "Ким Ольга"), Firm(2, "ТОО Альфа", 3), new CrmLead { Id = "4", Name = "Юдин Пётр" }, new CrmProduct { Id = "5", Name = "Цемент М-400 50 кг" }, new CrmDeal { Id = "6", Name = "Продажа" }];
        Array.ForEach(records, record => writer.Add(record, CancellationToken.None));

        Assert.Equal(["Company.parquet", "Contact.parquet", "Lead.parquet", "Product.parquet"], writer.Complete(CancellationToken.None).Select(Path.GetFileName));
        Assert.Equal("50kg m400", Assert.Single(ParquetRows.Of(_folder.File("Product.parquet"))).Text("name_measures"));
    }

    /// <summary>More cards than a block holds: the numbers go on, none is lost.</summary>
    [Fact]
    public void Blocks_are_one_table()
    {
        using var writer = new MatchTableWriter(_folder.Path, new AuditConfig(), new ReportOptions(), ["product"]);
        for (var i = 0; i < 100_001; i++)
        {
            writer.Add(new CrmProduct { Id = $"{i}" }, CancellationToken.None);
        }

        var rows = ParquetRows.Of(Assert.Single(writer.Complete(CancellationToken.None)));
        Assert.Equal(Enumerable.Range(0, 100_001).Select(static i => (long)i), rows.Select(static row => (long)row["card"]!));
    }

    [Fact]
    public void Stopped_it_leaves_what_was_there()
    {
        File.WriteAllText(_folder.File("Contact.parquet"), "as before");
        using var stop = new CancellationTokenSource();
        using (var writer = new MatchTableWriter(_folder.Path, new AuditConfig(), new ReportOptions(), []))
        {
            for (var i = 0; i < 50_000; i++)
            {
                writer.Add(new CrmContact { Id = $"{i}" }, stop.Token);
            }
            stop.Cancel();
            writer.Add(Person(1, "Ким Ольга"), stop.Token);
            Assert.ThrowsAny<OperationCanceledException>(() => writer.Complete(stop.Token));
        }

        Assert.Equal("as before", File.ReadAllText(Assert.Single(Directory.GetFiles(_folder.Path))));
    }

    [Fact]
    public void A_file_that_is_kept_ends_it() =>
        Assert.Equal("Export.FileExists", Assert.Throws<ReportExportException>(() =>
        {
            File.WriteAllText(_folder.File("Contact.parquet"), "as before");
            Written(new ReportOptions { NoClobber = true }, Person(1, "Ким Ольга"));
        }).Id);

    private IReadOnlyList<IDictionary<string, object?>> Written(ReportOptions options, params CrmRecord[] records)
    {
        using var writer = new MatchTableWriter(_folder.Path, new AuditConfig(), options, []);
        foreach (var record in records)
        {
            writer.Add(record, CancellationToken.None);
        }
        return ParquetRows.Of(Assert.Single(writer.Complete(CancellationToken.None)));
    }

    private static CrmContact Person(int id, string name, string? phone = null, string? email = null) => new()
    {
        Id = $"{id}", Name = name, Line = id, Origin = Export, Phones = phone is null ? [] : [new(phone, phone)], Emails = email is null ? [] : [email],
    };

    private static CrmCompany Firm(int id, string name, int phone) => new() { Id = $"{id}", Name = name, Phones = [new($"+7727{3000000 + phone}", $"+7727{3000000 + phone}")], Emails = [$"office{phone}@firm.kz"] };

    private static string Surname(int i) => $"{new[] { "Сейт", "Иван", "Петр", "Ахмет", "Омар", "Касым", "Жан", "Серик" }[i % 8]}{(char)('а' + (i / 8))}лов";

    private static string Given(int i) => new[] { "Айгуль", "Иван", "Динара", "Олег", "Нурлан", "Асель", "Пётр" }[i];
}
