namespace CrmAudit.Engine.Tests.Checks.Data;

/// <summary>Which of the other fields people are asked to fill.</summary>
public class ExtraFieldTests
{
    private static readonly string[] Automatic = ["Фотография", "Логотип компании", "UTM_CAMPAIGN (сайт)", "Внешний ключ 1С", "Google Client ID", "Avatar"];

    [Fact]
    public void What_nobody_fills_by_hand_is_not_asked_of_people()
    {
        var data = new DataBase();
        foreach (var i in DataBase.Range(40))
        {
            var contact = DataBase.Contact(i);
            contact.Fields = Automatic.Append("Карта клуба").ToDictionary(static header => header, _ => i == 1 ? "есть" : "");
            data.Add(contact);
        }
        var asked = data.Run("Data.ExtraFieldFill").Where(static finding => finding.Subject.Type == CrmSubjectType.Field).Select(static finding => finding.Subject.Id).ToList();
        Assert.Contains("Карта клуба", asked);
        Assert.DoesNotContain(asked, Automatic.Contains);
    }

    [Fact]
    public void A_stage_that_requires_such_a_field_asks_for_it()
    {
        var data = new DataBase();
        foreach (var i in DataBase.Range(40))
        {
            var deal = DataBase.Deal(i);
            deal.Fields = new Dictionary<string, string> { ["Фото объекта"] = i == 1 ? "есть" : "" };
            data.Add(deal);
        }
        Assert.DoesNotContain(data.Run("Data.ExtraFieldFill"), static finding => finding.Subject.Id == "Фото объекта");
        data.Config.Pipelines.Add(new() { Name = "Опт", Stages = [new() { Name = "Счёт", Required = ["Фото объекта"] }] });
        Assert.Contains(data.Run("Data.ExtraFieldFill"), static finding => finding.Subject.Id == "Фото объекта");
    }
}
