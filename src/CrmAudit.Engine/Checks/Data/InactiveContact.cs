namespace CrmAudit.Engine.Checks.Data;

/// <summary>Contacts with no interaction for more than a year.</summary>
internal sealed class InactiveContact : IdleContacts
{
    public override string Id => "Data.InactiveContact";
}
