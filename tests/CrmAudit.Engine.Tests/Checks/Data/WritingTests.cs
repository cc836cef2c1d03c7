namespace CrmAudit.Engine.Tests.Checks.Data;

/// <summary>Languages, spellings and currencies that do not agree within one base.</summary>
public class WritingTests
{
    [Fact]
    public void A_word_of_two_scripts_is_found_whole_words_of_either_are_not()
    {
        // The first letter of the mixed word is a Latin C.
        var data = new DataBase().Add(
            new CrmCompany { Id = "1", Name = "Cтройсервис" },
            new CrmCompany { Id = "2", Name = "Стройсервис Trade" },
            new CrmCompany { Id = "3", Name = "Құрылыс" });

        var found = data.One("Data.LanguageMix", "Entity", "Company");

        Assert.Equal((CrmStatus.Indeterminate, 1d, 4d), (found.Status, found.Numerator, found.Denominator));
        Assert.Equal(("1", "Name"), (found.Evidence.Rows[0].RecordId, found.Evidence.Rows[0].Field));
    }

    [Fact]
    public void A_field_of_two_scripts_is_held_against_its_main_one()
    {
        var data = new DataBase();
        for (var i = 1; i <= 40; i++)
        {
            data.Add(new CrmContact { Id = $"{i}", City = i <= 30 ? "Алматы" : "Almaty" });
        }

        var found = data.One("Data.LanguageMix", "Field", "City");

        Assert.Equal((CrmStatus.Warning, 10d, 40d), (found.Status, found.Numerator, found.Denominator));
        Assert.Equal(Enumerable.Range(31, 10).Select(static i => $"{i}"), found.Evidence.Rows.Select(static row => row.RecordId));
    }

    [Fact]
    public void Firm_names_outside_the_commonest_form_are_told()
    {
        var data = new DataBase();
        for (var i = 1; i <= 40; i++)
        {
            data.Add(new CrmCompany { Id = $"{i}", Name = i <= 20 ? $"ТОО «Арман {i}»" : $"Арман {i} ТОО" });
        }
        data.Add(new CrmCompany { Id = "41", Name = "ТОО «Байтерек»" });

        var found = data.One("Data.LanguageMix", "NamingRule", "Name");

        Assert.Equal((CrmStatus.Fail, 20d, 41d), (found.Status, found.Numerator, found.Denominator));
    }

    [Fact]
    public void One_value_spelled_several_ways_is_drift_and_the_commonest_spelling_is_the_right_one()
    {
        var data = new DataBase();
        string[] spellings = [.. Enumerable.Repeat("Авито", 30), .. Enumerable.Repeat("avito", 6), .. Enumerable.Repeat("АВИТО", 4), .. Enumerable.Repeat("Сайт", 20)];
        for (var i = 0; i < spellings.Length; i++)
        {
            var deal = DataBase.Deal(i);
            deal.LeadSource = spellings[i];
            data.Add(deal);
        }

        var found = data.One("Data.SpellingDrift", "Field", "LeadSource", "Deal");

        Assert.Equal((CrmStatus.Fail, 10d, 60d), (found.Status, found.Numerator, found.Denominator));
        Assert.Equal(["avito → Авито", "АВИТО → Авито"], Spellings(found).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Cities_renamed_and_in_three_languages_are_one()
    {
        var data = new DataBase();
        string[] cities = [.. Enumerable.Repeat("Астана", 30), .. Enumerable.Repeat("Нур-Султан", 3), .. Enumerable.Repeat("Astana", 2), .. Enumerable.Repeat("Актау", 25), .. Enumerable.Repeat("Актобе", 25)];
        for (var i = 0; i < cities.Length; i++)
        {
            var contact = DataBase.Contact(i);
            contact.City = cities[i];
            data.Add(contact);
        }

        var found = data.One("Data.SpellingDrift", "Field", "City", "Contact");

        Assert.Equal((5d, 85d), (found.Numerator, found.Denominator));
        Assert.Equal(["Astana → Астана", "Нур-Султан → Астана"], Spellings(found).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_pipeline_of_two_currencies_is_told_with_both_sums()
    {
        var data = new DataBase();
        for (var i = 1; i <= 50; i++)
        {
            var deal = DataBase.Deal(i, amount: i <= 45 ? 100_000 : 500);
            deal.Currency = i <= 45 ? "KZT" : "USD";
            data.Add(deal);
        }

        var found = data.One("Data.CurrencyMix", "Pipeline", "Опт");

        Assert.Equal((CrmStatus.Fail, 5d, 50d), (found.Status, found.Numerator, found.Denominator));
        var sums = Assert.IsAssignableFrom<IReadOnlyDictionary<string, object?>>(found.Data["sums"]);
        Assert.Equal((4_500_000m, 2_500m), (sums["KZT"], sums["USD"]));
    }

    [Fact]
    public void A_deal_without_a_currency_is_found_where_the_column_is_there()
    {
        var without = DataBase.Deal(1);
        without.Currency = null;
        var signed = DataBase.Deal(2);
        (signed.Currency, signed.AmountText) = (null, "150 000 ₸");

        var found = new DataBase().Add(without, signed, DataBase.Deal(3)).One("Data.CurrencyMix", "Entity", "Deal");

        Assert.Equal((1d, 3d), (found.Numerator, found.Denominator));
        Assert.Equal("D1", Assert.Single(found.Evidence.Rows).RecordId);
    }

    private static IEnumerable<string> Spellings(CrmFinding finding) =>
        Assert.IsAssignableFrom<IReadOnlyDictionary<string, object?>>(finding.Data["spellings"]).Select(static pair => $"{pair.Key} → {pair.Value}");
}
