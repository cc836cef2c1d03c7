using CrmAudit.Engine.Checks.Duplicates;

namespace CrmAudit.Engine.Tests.Matching;

/// <summary>The proposed card of a group.</summary>
public sealed class MergePlanTests
{
    private static readonly CrmContact Kept = new()
    {
        Id = "1", Name = "Ахметова Айгуль", Phones = [new("+7 701 123-45-21", "+77011234521"), new("8 727 250 05 00", "+77272500500")], Emails = ["a@uchet-servis.kz"],
        CreatedAt = new(2025, 2, 1, 0, 0, 0, TimeSpan.FromHours(5)), CreatedAtText = "01.02.2025", City = "Алматы", Fields = new Dictionary<string, string> { ["Карта"] = "K-1" },
    };

    [Fact]
    public void Two_spellings_of_one_value_do_not_contradict_each_other()
    {
        var other = new CrmContact
        {
            Id = "2", Name = " ахметова айгуль", Phones = [new("87272500500", "+77272500500"), new("8 (701) 123-45-21", "+77011234521")], Emails = ["A@uchet-servis.kz"],
            CreatedAt = Kept.CreatedAt, CreatedAtText = "2025-02-01", City = " алматы ", Fields = new Dictionary<string, string> { ["Карта"] = "k-1" },
        };
        Assert.All(MergePlan.Of([Kept, other], Kept), static field => Assert.Empty(field.Others));
    }

    [Fact]
    public void Another_value_is_named_as_it_was_written_with_its_record()
    {
        var other = new CrmContact { Id = "2", Phones = [new("8 (701) 123-45-22", "+77011234522")], City = "Тараз", Fields = new Dictionary<string, string> { ["Карта"] = "K-2" } };
        var card = MergePlan.Of([Kept, other], Kept).ToDictionary(static field => field.Field);
        Assert.Equal(KeyValuePair.Create("2", "8 (701) 123-45-22"), Assert.Single(card["Phones"].Others));
        Assert.Equal(KeyValuePair.Create("2", "Тараз"), Assert.Single(card["City"].Others));
        Assert.Equal(KeyValuePair.Create("2", "K-2"), Assert.Single(card["Карта"].Others));
        Assert.Equal(("+7 701 123-45-21; 8 727 250 05 00", "1"), (card["Phones"].Value, card["Phones"].RecordId));
    }

    [Fact]
    public void What_the_kept_card_lacks_comes_from_the_card_changed_last()
    {
        var older = new CrmContact { Id = "2", Position = "Менеджер", ModifiedAt = Kept.CreatedAt };
        var newer = new CrmContact { Id = "3", Position = "Директор", ModifiedAt = Kept.CreatedAt!.Value.AddDays(1) };
        var position = Assert.Single(MergePlan.Of([Kept, older, newer], Kept), static field => field.Field == "Position");
        Assert.Equal(("Директор", "3"), (position.Value, position.RecordId));
        Assert.Equal(KeyValuePair.Create("2", "Менеджер"), Assert.Single(position.Others));
    }

    [Fact]
    public void The_fullest_card_is_kept_then_the_one_touched_last_then_the_oldest()
    {
        var plain = new CrmContact { Id = "2", Name = "Ахметова" };
        var same = new CrmContact { Id = "3", Name = "Ахметова" };
        var touched = new CrmContact { Id = "4", Name = "Ахметова", ModifiedAt = Kept.CreatedAt };
        Assert.Equal("1", Survivor.Of([plain, Kept]).Card.Id);
        Assert.Equal("2", Survivor.Of([plain, same]).Card.Id);
        Assert.Equal("4", Survivor.Of([plain, same, touched]).Card.Id);
    }
}
