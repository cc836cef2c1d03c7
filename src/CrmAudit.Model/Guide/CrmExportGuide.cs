namespace CrmAudit;

/// <summary>One list of a system: what it would answer, and how it is exported, step by step.</summary>
public sealed record CrmExportGuide
{
    /// <summary>System (Bitrix24, AmoCrm ...).</summary>
    public required string System { get; init; }

    /// <summary>What the rows of the list are (Contact, Deal ...).</summary>
    public required string Entity { get; init; }

    /// <summary>System and list in words.</summary>
    public required string Title { get; init; }

    /// <summary>Where to click, in order, in the captions of the system.</summary>
    public required IReadOnlyList<string> Steps { get; init; }

    /// <summary>Page of the vendor the steps are taken from; null where no public page was found.</summary>
    public string? Source { get; init; }

    /// <summary>What to know about the steps; empty when nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>Checks the list would let answer, beside the files at hand and the lists before it.</summary>
    public required IReadOnlyList<string> Checks { get; init; }

    /// <summary>Share of the weight of all checks these have, 0-1.</summary>
    public required double Coverage { get; init; }

    /// <summary>How many answers the list may add, in words.</summary>
    public required string Gain { get; init; }

    /// <summary>Number of <see cref="Checks"/>.</summary>
    public int Answers => Checks.Count;

    /// <inheritdoc/>
    public override string ToString() => $"{Title}: {string.Join(" → ", Steps)}";
}
