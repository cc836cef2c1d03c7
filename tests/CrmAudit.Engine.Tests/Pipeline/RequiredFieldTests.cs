using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Pipeline;

/// <summary>What stages require, and what counts as given.</summary>
public sealed class RequiredFieldTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 6, 1, 12, 0, 0, TimeSpan.FromHours(5));

    [Theory]
    [InlineData("Комментарий клиента", "хочет к пятнице", true)]
    [InlineData("Комментарий клиента", "-", false)]
    [InlineData("Комментарий клиента", "не указано", false)]
    [InlineData("Комментарий клиента", "", false)]
    [InlineData("Contact", "Тест", false)]
    [InlineData("Contact", "Айгүл Үлгі", true)]
    [InlineData("Contact", "фыва", false)]
    public void A_value_typed_to_get_past_the_form_is_none(string field, string value, bool given)
    {
        var deal = new CrmDeal { Id = "1", Stage = "Квалификация", Status = CrmDealStatus.Open };
        if (field == "Contact")
        {
            deal.Contact = value;
        }
        else
        {
            deal.Fields = new Dictionary<string, string> { [field] = value };
        }

        // A column that is empty throughout tells nothing of the field.
        Assert.Equal(value.Length == 0 ? null : given ? 1.0 : 0.0, Required(field, deal).Numerator);
    }

    [Theory]
    [InlineData("0", 0, false)]
    [InlineData("1", 1, false)]
    [InlineData("123", 123, false)]
    [InlineData("150 000", 150_000, true)]
    [InlineData("договорная", null, false)]
    public void An_amount_is_a_sum_of_money(string text, int? amount, bool given) =>
        Assert.Equal(given ? 1.0 : 0.0, Required("Amount", new CrmDeal { Id = "1", Stage = "Квалификация", Status = CrmDealStatus.Open, Amount = amount, AmountText = text }).Numerator);

    [Fact]
    public void A_header_that_was_read_as_a_property_is_found_by_its_caption()
    {
        var file = new CrmImportFile { Path = "deals.csv", Entity = "Deal", Columns = [new(0, "Бюджет проекта", "Amount"), new(1, "Этап", "Stage")] };
        var deal = new CrmDeal { Id = "1", Stage = "Квалификация", Status = CrmDealStatus.Open, Amount = 500, AmountText = "500", Origin = file };

        Assert.Equal(1.0, Required("бюджет проекта", deal).Numerator);
    }

    [Theory]
    [InlineData("Бюджет", 1.0, null)]
    [InlineData("Номер договора", 1.0, null)]
    [InlineData("Бюджетт", null, "Pipeline.RequiredField.noColumn")]
    [InlineData("Comment", null, "Pipeline.RequiredField.noColumn")]
    [InlineData("Источник", null, "reason.blankColumn")]
    public void A_field_no_export_has_is_not_a_column_that_is_empty(string field, double? filled, string? reason)
    {
        var file = new CrmImportFile { Path = "deals.csv", Entity = "Deal", Columns = [new(0, "Бюджет ", "Amount"), new(1, "Этап", "Stage"), new(2, " Номер договора", null), new(3, "Источник", "LeadSource")] };
        var deal = new CrmDeal { Id = "1", Stage = "Квалификация", Status = CrmDealStatus.Open, Amount = 500, AmountText = "500", Origin = file, Fields = new Dictionary<string, string> { [" Номер договора"] = "Д-17" } };
        var found = Required(field, deal);
        Assert.Equal((filled, reason), (found.Numerator, found.StatusReasonText?.Id is "reason.fewRows" or "reason.oneRecord" ? null : found.StatusReasonText?.Id));
    }

    [Fact]
    public void A_reason_that_says_nothing_is_no_reason()
    {
        var data = new CrmDataset();
        foreach (var (reason, index) in new[] { "Дорого", "-", "нет", "н/д", "", "Другое", "Выбрали конкурента" }.Select(static (reason, index) => (reason, index)))
        {
            data.Add(new CrmDeal { Id = $"{index}", Stage = "Отказ", Status = CrmDealStatus.Lost, LossReason = reason });
        }
        var found = Funnel.Run(data, new AuditConfig(), AsOf, "Pipeline.LossReason");

        Assert.Equal(["1", "2", "3", "4"], found[0].Evidence.Rows.Select(static row => row.RecordId));
        Assert.Equal((1.0, 3.0), (found[1].Numerator, found[1].Denominator));
    }

    private static CrmFinding Required(string field, CrmDeal deal)
    {
        var config = new AuditConfig { Pipelines = [new PipelineSection { Name = "Продажи", Stages = [new StageSection { Name = "Квалификация", Required = [field] }] }] };
        return Assert.Single(Funnel.Run(Firm.Dataset([deal]), config, AsOf, "Pipeline.RequiredField"));
    }
}
