namespace CrmAudit.Engine.Tests.Import.Mapping;

/// <summary>What systems write where there is nothing is read as nothing, and is no error.</summary>
public class AbsentValueTests
{
    [Theory]
    [InlineData("не закрыта")]
    [InlineData("не указана")]
    [InlineData("Not closed")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("NULL")]
    public void A_close_date_that_says_there_is_none_is_empty(string none)
    {
        var import = Imported.Text($"ID,Название сделки,Бюджет ,Дата создания сделки,Дата закрытия,Этап сделки,Воронка\n1,Поставка,100,01.03.2026 10:00:00,{none},Первичный контакт,Продажи\n");
        Assert.Empty(import.Errors);
        var deal = import.One<CrmDeal>();
        Assert.Equal((CrmDealStatus.Open, null, null, null), (deal.Status, deal.ClosedAtText, deal.ExpectedCloseAtText, deal.ClosedAt));
    }

    [Fact]
    public void A_text_that_is_no_date_and_no_word_for_none_stays_an_error()
    {
        var import = Imported.Text("ID,Название сделки,Бюджет ,Дата создания сделки,Дата закрытия,Этап сделки,Воронка\n1,Поставка,100,01.03.2026 10:00:00,скоро,Первичный контакт,Продажи\n");
        Assert.Equal(("Import.BadDate", "скоро"), (Assert.Single(import.Errors).Id, import.Errors[0].RawValue));
    }

    [Fact]
    public void A_link_to_no_record_is_none()
    {
        var deal = Imported.Text("""{"result":[{"ID":"1","TITLE":"Поставка","STAGE_ID":"NEW","OPPORTUNITY":"0","CATEGORY_ID":"0","CURRENCY_ID":"KZT","ASSIGNED_BY_ID":"3","CONTACT_ID":"0","COMPANY_ID":"0"}]}""", "deals.json").One<CrmDeal>();
        Assert.Equal((null, null, "3", "0"), (deal.ContactId, deal.CompanyId, deal.OwnerId, deal.Pipeline));
        var contact = Imported.Text("\"Id\",\"IsDeleted\",\"AccountId\",\"LastName\",\"LeadSource\",\"ReportsToId\",\"OwnerId\"\n\"003000000000001AAA\",\"0\",\"000000000000000AAA\",\"Тестова\",\"\",\"000000000000000AAA\",\"005000000000001AAA\"\n").One<CrmContact>();
        Assert.Equal((null, "005000000000001AAA"), (contact.CompanyId, contact.OwnerId));
    }
}
