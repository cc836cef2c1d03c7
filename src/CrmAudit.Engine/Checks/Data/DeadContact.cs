namespace CrmAudit.Engine.Checks.Data;

/// <summary>Contacts with no interaction for more than two years: the list proposed for the archive.</summary>
internal sealed class DeadContact : IdleContacts
{
    public override string Id => "Data.DeadContact";
}
