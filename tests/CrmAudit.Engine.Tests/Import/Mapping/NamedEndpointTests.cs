namespace CrmAudit.Engine.Tests.Import.Mapping;

/// <summary>Calls of an Asterisk whose endpoints have names instead of numbers.</summary>
public class NamedEndpointTests
{
    private static CrmDirection DirectionOf(string src, string dst, string channel, string destination) => Imported.Text(
        $"\"\",\"{src}\",\"{dst}\",\"from-internal\",\"x\",\"{channel}\",\"{destination}\",\"Dial\",\"\",\"2026-03-04 10:00:00\",\"2026-03-04 10:00:05\",\"2026-03-04 10:01:00\",60,55,\"ANSWERED\",\"DOCUMENTATION\",\"1.2\",\"\"\n",
        "Master.csv").One<CrmActivity>().Direction;

    [Theory]
    [InlineData("sales-dana", "102", "PJSIP/sales-dana-0000001a", "PJSIP/store-0000001b", CrmDirection.Internal)]
    [InlineData("sales-dana", "87015550101", "SIP/sales-dana-0000001a", "SIP/trunk-0000001b", CrmDirection.Outgoing)]
    [InlineData("+77015550101", "store", "PJSIP/trunk-0000001a", "PJSIP/store-0000001b", CrmDirection.Incoming)]
    [InlineData("sales-dana", "store", "PJSIP/sales-dana-0000001a", "PJSIP/store-0000001b", CrmDirection.Internal)]
    [InlineData("anonymous", "101", "PJSIP/trunk-0000001a", "PJSIP/store-0000001b", CrmDirection.Incoming)]
    public void A_name_with_a_channel_of_its_own_is_a_user_of_the_exchange(string src, string dst, string channel, string destination, CrmDirection expected) =>
        Assert.Equal(expected, DirectionOf(src, dst, channel, destination));
}
