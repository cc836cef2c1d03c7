namespace CrmAudit;

/// <summary>What a record is found again by, where the record itself is not at hand.</summary>
internal sealed record CrmReference(string Entity, string Id, string? Name = null, string? Owner = null, string File = "", int Line = 0) : ICrmReference
{
    /// <summary>Refers to nothing.</summary>
    public static CrmReference None { get; } = new("", "");

    /// <summary>The same, to change a part of.</summary>
    public static CrmReference To(ICrmReference other) => other as CrmReference ?? new(other.Entity, other.Id, other.Name, other.Owner, other.File, other.Line);
}
