using CrmAudit.Engine.Text;

namespace CrmAudit.Engine.Tests.Text;

public class RecordIdTests
{
    private static readonly CrmImportFile File = new() { Path = "exports/people.csv" };

    [Fact]
    public void A_record_is_called_by_its_id_else_by_its_place_else_by_its_name()
    {
        Assert.Equal("7", RecordId.Of(new CrmContact { Id = "7", Name = "Ким Олег", Origin = File, Line = 17 }));
        Assert.Equal("people.csv:17", RecordId.Of(new CrmContact { Id = "", Name = "Ким Олег", Origin = File, Line = 17 }));
        Assert.Equal("people.csv:1", RecordId.Of(new CrmContact { Id = "", Name = "Ким Олег", Origin = File, Line = 1 }));
        Assert.Equal("Ким Олег", RecordId.Of(new CrmContact { Id = "", Name = "Ким Олег", Origin = File, Line = 0 }));
    }

    [Fact]
    public void In_a_text_its_name_comes_first()
    {
        Assert.Equal("Ким Олег", RecordName.Of(new CrmContact { Id = "7", Name = "Ким Олег" }));
        Assert.Equal("7", RecordName.Of(new CrmContact { Id = "7" }));
    }
}
