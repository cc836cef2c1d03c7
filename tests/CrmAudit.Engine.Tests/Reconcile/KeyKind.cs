namespace CrmAudit.Engine.Tests.Reconcile;

/// <summary>What the rows of two sides can be known by.</summary>
public enum KeyKind
{
    NumberConfigured,
    NumberInTitle,
    NumberInUnnamedColumn,
    PhoneConfigured,
    PhoneFound,
    TaxIdConfigured,
    TaxIdFound,
    NumberInPurpose,
}
