namespace CrmAudit;

/// <summary>One column of an export and what it was read as.</summary>
/// <param name="Index">0-based position in the file.</param>
/// <param name="Header">The header as written (made unique by a suffix where it repeats).</param>
/// <param name="Property">The canonical property it was mapped to; null for a custom field.</param>
/// <param name="Detail">How it was read, such as the date order and its proof, or the file that names its codes; null when there is nothing to tell.</param>
public sealed record CrmImportColumn(int Index, string Header, string? Property, string? Detail = null)
{
    /// <summary>What decided the property.</summary>
    public CrmColumnBasis Basis { get; init; }

    /// <summary>How sure that is, 0-1.</summary>
    public double Score { get; init; }

    /// <summary>What stands in the column, as far as the first rows show.</summary>
    public CrmColumnContent Content { get; init; }

    /// <summary>The property a column without one comes nearest to; null when it is near none.</summary>
    public string? Nearest { get; init; }

    /// <summary>The property the header says where what stands in the column is something else; null where they agree.</summary>
    public string? Refused { get; init; }
}
