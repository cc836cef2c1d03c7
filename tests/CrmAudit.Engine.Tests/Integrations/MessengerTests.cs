namespace CrmAudit.Engine.Tests.Integrations;

/// <summary>The messenger's own export against the messages the CRM keeps.</summary>
public sealed class MessengerTests
{
    [Fact]
    public void A_message_the_messenger_has_and_the_CRM_has_not_is_lost()
    {
        var shop = new Shop();
        foreach (var i in Shop.Range(60))
        {
            shop.Add(Message(i, "Telegram"));
            if (i is not (11 or 12))
            {
                shop.Add(Message(i, "Bitrix24"));
            }
        }
        var lost = shop.One("LostRecord", "Telegram");
        Assert.Equal((2.0, 60.0), (lost.Numerator, lost.Denominator));
        Assert.DoesNotContain(shop.Run("ExtraRecord"), static finding => finding.Subject.Id == "Telegram");
    }

    [Fact]
    public void Messages_of_the_CRM_alone_are_no_registry()
    {
        var shop = new Shop().Add(Shop.Range(60).Select(static i => Message(i, "Bitrix24")));
        Assert.DoesNotContain(shop.Run("LostRecord"), static finding => finding.Measured is not null);
    }

    [Theory]
    [InlineData(1, CrmStatus.NotEvaluated)]
    [InlineData(30, CrmStatus.Fail)]
    public void One_chat_that_ends_is_no_channel_that_is_cut(int people, CrmStatus expected)
    {
        var shop = new Shop().Add(Shop.Range(150).Select(i => Message(i, "WhatsApp", people)));
        Assert.Equal(expected, shop.One("MessengerHistory", "WhatsApp").Status);
    }

    private static CrmActivity Message(int i, string system, int people = 7) => new()
    {
        Id = $"{system}{i}", Kind = CrmActivityKind.Message, Channel = system == "Bitrix24" ? "Telegram" : system, StartedAt = Shop.Day(i), Contact = $"Клиент {(char)('А' + (i % people))}",
        Origin = new() { Path = $"/{system}", System = system, Entity = "Activity", Columns = [new(0, "date", "StartedAt"), new(1, "chat", "Contact"), new(2, "channel", "Channel")] },
    };
}
