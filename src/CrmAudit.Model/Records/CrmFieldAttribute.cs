namespace CrmAudit;

/// <summary>Marks a canonical property of a record: what an export column can be mapped to and what fill checks count.</summary>
/// <param name="kind">How the text of a cell is read.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CrmFieldAttribute(CrmFieldKind kind) : Attribute
{
    /// <summary>How the text of a cell is read.</summary>
    public CrmFieldKind Kind { get; } = kind;
}
