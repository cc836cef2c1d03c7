namespace CrmAudit.Engine.Checks.Data;

/// <summary>Open deals with no movement for more than a month.</summary>
internal sealed class StaleDeal : IdleDeals
{
    public override string Id => "Data.StaleDeal";
}
