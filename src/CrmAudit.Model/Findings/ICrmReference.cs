namespace CrmAudit;

/// <summary>What a record is found again by: a record itself, or what a result file keeps of one.</summary>
internal interface ICrmReference
{
    /// <summary>Entity of the record.</summary>
    string Entity { get; }

    /// <summary>Its identifier; empty where it has none.</summary>
    string Id { get; }

    /// <summary>What a person would call it; null where it has no name.</summary>
    string? Name { get; }

    /// <summary>Who is responsible for it, where known.</summary>
    string? Owner { get; }

    /// <summary>File it was read from; empty where it was not.</summary>
    string File { get; }

    /// <summary>1-based line or row; 0 where it was not read.</summary>
    int Line { get; }
}
