using CrmAudit.Engine.Tests.Checks.Data;

namespace CrmAudit.Engine.Tests.Matching;

/// <summary>Where copies come from: a source that brings more of the copies than of the cards.</summary>
public class DuplicateOriginTests
{
    [Fact]
    public void The_source_that_brings_the_copies_is_named_with_its_lift()
    {
        var data = new DataBase();
        for (var i = 1; i <= 200; i++)
        {
            data.Add(DataBase.Contact(i));
        }
        // Twenty of the two hundred come again from an import; their source is theirs alone.
        for (var i = 1; i <= 20; i++)
        {
            var copy = DataBase.Contact(i);
            (copy.Id, copy.LeadSource, copy.CreatedAt) = ($"{1000 + i}", "Импорт", DataBase.AsOf.AddDays(-1).AddMinutes(i));
            data.Add(copy);
        }

        var found = data.One("Data.DuplicateOrigin", "Entity", "Contact");

        var origins = Assert.IsAssignableFrom<IEnumerable<IReadOnlyDictionary<string, object?>>>(found.Data["origins"]).ToList();
        var source = Assert.Single(origins, static origin => (string)origin["kind"]! == "LeadSource");
        Assert.Equal(("Импорт", 20, 1d), (source["label"], source["value"], (double)source["share"]!));
        Assert.Equal(11d, (double)source["lift"]!, 6);
        Assert.Equal(20d, found.Denominator);
    }

    [Fact]
    public void Copies_spread_as_the_cards_are_have_no_origin()
    {
        var data = new DataBase();
        for (var i = 1; i <= 200; i++)
        {
            data.Add(DataBase.Contact(i));
        }
        for (var i = 1; i <= 20; i++)
        {
            var copy = DataBase.Contact(i);
            (copy.Id, copy.CreatedAt) = ($"{1000 + i}", DataBase.AsOf.AddDays(-20 - i));
            data.Add(copy);
        }

        var found = data.One("Data.DuplicateOrigin", "Entity", "Contact");

        Assert.Empty(Assert.IsAssignableFrom<IEnumerable<IReadOnlyDictionary<string, object?>>>(found.Data["origins"]));
        Assert.Null(found.Measured);
    }
}
