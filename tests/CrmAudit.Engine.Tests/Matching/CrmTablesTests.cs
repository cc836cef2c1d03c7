using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Matching;

namespace CrmAudit.Engine.Tests.Matching;

/// <summary>What cards of a CRM are compared by, and which rules bring them together.</summary>
public sealed class CrmTablesTests
{
    private static readonly CrmContact Card = new()
    {
        Id = "7", Name = "Ким Олег", Phones = [new CrmPhone("+77011234567", "+77011234567"), new CrmPhone("тест", null)], Emails = ["Oleg@gmail.com", "нет"], TaxId = "160940504573", Company = "ТОО Алтын", City = "Алма-Ата",
        BirthDate = new DateOnly(1985, 4, 12).ToDateTime(TimeOnly.MinValue),
    };

    [Fact]
    public void Persons()
    {
        var table = CrmTables.Persons([Card, new CrmLead { Id = "8", Person = "Рогов Иван", Company = "Марвело" }, new CrmContact { Id = "9", Name = "тест" }], new AuditConfig());
        Assert.Equal(["Name", "Phones", "Emails", "TaxId", "BirthDate", "Company", "City"], table.Fields.Select(static field => field.Name));
        Assert.Equal("Ким Олег|+77011234567|oleg@gmail.com|160940504573|19850412|ТОО Алтын|almati", string.Join('|', table.Fields.Select(static field => field.Shown(0))));
        Assert.Equal("Рогов Иван|||||Марвело|", string.Join('|', table.Fields.Select(static field => field.Shown(1))));
        Assert.All(table.Fields, static field => Assert.False(field.Has(2)));
        Assert.Equal([FieldRole.Identifying, FieldRole.Line, FieldRole.Line, FieldRole.Identifying, FieldRole.Identifying, FieldRole.Context, FieldRole.Context], table.Fields.Select(static field => field.Role));
        Assert.Equal([false, false, false, false, false, false, true], table.Fields.Select(static field => field.IsPlace));
        Assert.Equal(["Phones", "Emails", "TaxId", "BirthDate"], table.Corroborating);
        Assert.Equal([true, false, false], Enumerable.Range(0, 3).Select(table.Identifies));
        Assert.Equal((3, false, false), (table.Rows, table.NamesAreChosen, table.NamesAreHeaders));
        Assert.NotNull(table.Relatives);
        Assert.Equal(["phone", "email", "tax id", "name", "name and birth date"], table.Rules.Select(static rule => rule.Name));
        Assert.Equal([true, true, true, false, false], table.Rules.Select(static rule => rule.MayLinkAlone));
        Assert.Equal([true, true, true, false, true], table.Rules.Select(static rule => rule.Teaches));
        Assert.Equal("+77011234567|oleg@gmail.com|160940504573|kim\tulig|kim\t19850412 uli\t19850412", string.Join('|', table.Rules.Select(static rule => string.Join(' ', rule.Keys(0)))));
        Assert.All(table.Rules.Take(3), static rule => Assert.Empty(rule.Keys(1)));
        Assert.Single(table.Rules[3].Keys(1));
        Assert.Empty(table.Rules[4].Keys(1));
        Assert.All(table.Rules, static rule => Assert.Empty(rule.Keys(2)));
        Assert.Equal(["kim", "uli"], table.Rules[0].Finer!(0));
        Assert.Empty(table.Rules[0].Finer!(2));
    }

    [Fact]
    public void Any_one_value_beside_the_name_identifies_a_person()
    {
        CrmContact[] cards = [new() { Phones = Card.Phones }, new() { Emails = Card.Emails }, new() { TaxId = Card.TaxId }, new() { BirthDate = Card.BirthDate }, new() { City = "Алматы", Company = "Алтын", Name = "Ким Олег" }];
        Assert.Equal([true, true, true, true, false], Enumerable.Range(0, 5).Select(CrmTables.Persons(cards, new AuditConfig()).Identifies));
        Assert.Equal(2, CrmTables.Persons(cards, new AuditConfig(), firstTable: 2).FirstTable);
    }

    [Fact]
    public void Initials_bring_nobody_together_by_name() =>
        Assert.Equal([0, 1, 3], new[] { "Ким О.", "Ким Олег", "Ким Олег Болат" }.Select(static name => CrmTables.Persons([new CrmContact { Name = name }], new AuditConfig()).Rules[3].Keys(0).Count()));

    [Fact]
    public void Firms()
    {
        var table = CrmTables.Companies(
            [
                new() { Id = "1", Name = "ТОО «Дастархан Береке»", Phones = Card.Phones, Emails = Card.Emails, TaxId = "160940504573", Website = "https://www.Altyn.kz/about?x=1", City = "Алматы" },
                new() { Id = "2", Name = "Марвело", Website = "altyn.kz:8080" }, new() { Id = "3", Website = " " }, new() { Id = "4", Phones = Card.Phones },
            ],
            new AuditConfig());
        Assert.Equal(["Name", "Phones", "Emails", "TaxId", "Website", "City"], table.Fields.Select(static field => field.Name));
        Assert.Equal(("altyn.kz", "altyn.kz", null), (table.Fields[4].Shown(0), table.Fields[4].Shown(1), table.Fields[4].Shown(2)));
        Assert.Equal([FieldRole.Identifying, FieldRole.Line, FieldRole.Line, FieldRole.Identifying, FieldRole.Line, FieldRole.Context], table.Fields.Select(static field => field.Role));
        Assert.Equal(["Phones", "Emails", "TaxId", "Website"], table.Corroborating);
        Assert.True(table.NamesAreChosen);
        Assert.Equal([true, true, false, false], Enumerable.Range(0, 4).Select(table.Identifies));
        Assert.Equal(["tax id", "name", "words", "phone", "email", "website"], table.Rules.Select(static rule => rule.Name));
        Assert.Equal([true, true, false, true, true, true], table.Rules.Select(static rule => rule.MayLinkAlone));
        Assert.Equal([true, true, false, true, true, true], table.Rules.Select(static rule => rule.Teaches));
        Assert.Equal(["160940504573"], table.Rules[0].Keys(0));
        Assert.Equal(["bereke dastarhan", "dastarhan bereke", "dastarhanbereke"], table.Rules[1].Keys(0).Order(StringComparer.Ordinal));
        Assert.Equal(["bere\tdast"], table.Rules[2].Keys(0));
        Assert.Equal(["marv"], table.Rules[2].Keys(1));
        Assert.Equal(["altyn.kz"], table.Rules[5].Keys(0));
        Assert.Equal(["almati"], table.Rules[1].Finer!(0));
        Assert.Equal(["das", "ber"], table.Rules[3].Finer!(0));
        Assert.All(table.Rules.Take(3), static rule => Assert.Empty(rule.Keys(2)));
        Assert.Empty(table.Rules[3].Finer!(3));
    }

    [Fact]
    public void Products()
    {
        var table = CrmTables.Products([new() { Id = "1", Name = "Труба стальная 20 мм", Sku = "ТР-20" }, new() { Id = "2", Name = "Кабель" }, new() { Id = "3" }]);
        Assert.Equal(["Name", "Sku"], table.Fields.Select(static field => field.Name));
        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(table.Identifies));
        Assert.Equal(["name", "words and measures", "words", "sku"], table.Rules.Select(static rule => rule.Name));
        Assert.Equal(["trub\t20mm", "stal\t20mm"], table.Rules[1].Keys(0));
        Assert.Equal(["sta tru\t20mm"], table.Rules[2].Keys(0));
        Assert.Empty(table.Rules[2].Keys(1));
        Assert.Equal(["tr20"], table.Rules[3].Keys(0));
        Assert.Empty(table.Rules[3].Keys(1));
        Assert.All(table.Rules, static rule => Assert.Empty(rule.Keys(2)));
        Assert.Equal([0.5, 0.08, 0.42], table.Fields[1].PriorM.Select(static share => Math.Round(share, 9)));
    }

    [Fact]
    public void Cards_stand_in_the_order_of_their_age_then_of_their_id()
    {
        var day = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        CrmContact[] cards = [new() { Id = "10", CreatedAt = day }, new() { Id = "9", CreatedAt = day.AddDays(1) }, new() { Id = "9", CreatedAt = day }, new() { Id = "1" }, new() { Name = "Б", CreatedAt = day }];
        var keys = cards.Select(static card => CrmTables.Order(card, static () => ["x"])).ToList();
        Assert.Equal([4, 2, 0, 1, 3], Enumerable.Range(0, 5).OrderBy(row => keys[row], StringComparer.Ordinal));
        Assert.EndsWith("\tx", keys[4], StringComparison.Ordinal);
        Assert.EndsWith("\t", keys[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_the_configuration_are_added_to_ours()
    {
        var config = new AuditConfig();
        var (forms, words) = CrmTables.Firms(config);
        Assert.Equal((false, false, false), (forms.Contains("zakrtov"), words.Contains("zakrtov"), words.Contains("kentau2")));
        config.Dictionaries.LegalForms.Add("Закртов");
        config.Dictionaries.BusinessWords.Add("Фумбр", []);
        config.Dictionaries.Cities.Add("Жагкала", []);
        (forms, words) = CrmTables.Firms(config);
        Assert.Equal((true, true, true), (forms.Contains("zakrtov"), words.Contains("fumbr"), words.Contains("jagkala")));
    }

    [Fact]
    public void A_lead_is_called_by_its_person()
    {
        Assert.Equal("Ким Олег", CrmTables.NameOf(new CrmLead { Name = "Обои", Person = "Ким Олег" }));
        Assert.Null(CrmTables.NameOf(new CrmLead { Name = "Обои" }));
        Assert.Equal("Ким Олег", CrmTables.NameOf(new CrmContact { Name = "Ким Олег" }));
        Assert.Null(CrmTables.NameOf(new CrmContact()));
    }
}
