using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Matching;

/// <summary>A client whose card stands in two entities.</summary>
public sealed class AcrossEntitiesTests
{
    private static readonly string[] Surnames = ["Ахметов", "Шаяхметов", "Иванов", "Ким", "Сериков", "Болатов", "Петренко", "Касымов", "Оспанов", "Жумабаев"];
    private static readonly string[] Given = ["Айдос", "Марат", "Ерлан", "Сергей", "Дамир", "Олжас", "Тимур", "Павел", "Данияр", "Руслан", "Асхат", "Канат"];

    [Fact]
    public void A_lead_of_a_known_contact_is_found_in_another_spelling_and_a_stranger_is_not()
    {
        var data = People();
        data.Add(new CrmLead { Id = "l1", Person = "Nurlan Tleubayev", Phones = [Phone(8888888)] });
        data.Add(new CrmLead { Id = "l2", Person = "Сидоренко Галина", Phones = [Phone(8888889)] });

        var found = Find(data, "Lead/Contact");

        Assert.Equal((1, 2), (found.Numerator, found.Denominator));
        var row = Assert.Single(found.Evidence.Rows);
        Assert.Equal(("Lead", "l1", "Contact", "Тлеубаев Нұрлан Серікұлы"), (row.Entity, row.RecordId, row.Field, row.Value));
        Assert.Contains("x1", row.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lead_that_was_converted_is_meant_to_be_a_contact()
    {
        var data = People();
        data.Add(new CrmLead { Id = "l1", Person = "Тлеубаев Нурлан", Phones = [Phone(8888888)], Outcome = CrmLeadOutcome.Converted });

        Assert.DoesNotContain(Run(data, new AuditConfig()), static finding => finding.Subject.Id == "Lead/Contact");
    }

    [Fact]
    public void A_colleague_on_the_office_phone_is_no_contact()
    {
        var data = People();
        data.Add(new CrmLead { Id = "l1", Person = "Юсупова Дина", Phones = [Phone(8888888)] });

        Assert.Equal(0, Find(data, "Lead/Contact").Numerator);
    }

    [Fact]
    public void A_person_under_the_number_of_a_firm_is_found_and_other_numbers_are_not()
    {
        var data = People();
        data.Add(new CrmContact { Id = "p1", Name = "Оспанова Сауле", TaxId = "880502400017" });
        data.Add(new CrmContact { Id = "p2", Name = "Ким Лариса", TaxId = "190340000007" });
        data.Add(new CrmCompany { Id = "f1", Name = "ИП Оспанова", TaxId = "880502400017" });

        var found = Find(data, "Contact/Company");

        Assert.Equal((1, 2), (found.Numerator, found.Denominator));
        Assert.Equal("p1", Assert.Single(found.Evidence.Rows).RecordId);
    }

    [Fact]
    public void Only_entities_asked_for_are_compared()
    {
        var data = People();
        data.Add(new CrmLead { Id = "l1", Person = "Тлеубаев Нурлан", Phones = [Phone(8888888)] });
        var config = new AuditConfig();
        config.Duplicates.Entities = ["Contact"];

        Assert.Equal(["Contact"], Run(data, config).Select(static finding => finding.Subject.Id));
    }

    private static CrmFinding Find(CrmDataset data, string subject) => Assert.Single(Run(data, new AuditConfig()), finding => finding.Subject.Id == subject);

    private static IReadOnlyList<CrmFinding> Run(CrmDataset data, AuditConfig config) =>
        [.. CheckRunner.Run([CheckCatalogue.Find("Data.DuplicateRate")!], config, data, new RunOptions { AsOf = DateTimeOffset.UnixEpoch })];

    private static CrmDataset People()
    {
        var data = new CrmDataset();
        for (var i = 0; i < 300; i++)
        {
            data.Add(new CrmContact { Id = $"{i}", Name = $"{Surnames[i % Surnames.Length]}{(char)('а' + (i / 10 % 20))}ев {Given[i / 7 % Given.Length]}", Phones = [Phone(1000000 + i)] });
        }
        data.Add(new CrmContact { Id = "x1", Name = "Тлеубаев Нұрлан Серікұлы", Phones = [Phone(8888888)] });
        return data;
    }

    private static CrmPhone Phone(int number) => new($"+7701{number}", $"+7701{number}");
}
