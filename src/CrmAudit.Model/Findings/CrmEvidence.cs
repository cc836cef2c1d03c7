namespace CrmAudit;

/// <summary>The records a finding rests on.</summary>
public sealed class CrmEvidence
{
    /// <summary>No evidence.</summary>
    public static CrmEvidence None { get; } = new() { Rows = [] };

    /// <summary>The affected records.</summary>
    public required IReadOnlyList<CrmEvidenceRow> Rows { get; init; }

    /// <summary>How many there are in all.</summary>
    public long Total { get; init; }

    /// <summary>How many <see cref="Rows"/> hold.</summary>
    public int Shown => Rows.Count;

    /// <summary>Whether the records are there to be read: reports show them with all their values.</summary>
    public bool ShowsCards { get; init; }

    /// <summary>The file with all rows, where <see cref="Shown"/> is less than <see cref="Total"/>.</summary>
    public string? ListPath { get; init; }

    /// <inheritdoc/>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Shown} of {Total}");
}
