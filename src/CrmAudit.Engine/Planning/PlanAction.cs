using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Configuration.Plans;

namespace CrmAudit.Engine.Planning;

/// <summary>One row of the plan: all that one deed mends.</summary>
internal sealed record PlanAction
{
    /// <summary>Key of the deed; the id of the check for one of the user's own. The same in every language, order and run.</summary>
    public required string Id { get; init; }

    /// <summary>The deed; null for a check of the user's own.</summary>
    public required Deed? Deed { get; init; }

    /// <summary>What of each check it mends, most important first; at least one.</summary>
    public required IReadOnlyList<PlanItem> Items { get; init; }

    /// <summary>That of the gravest item.</summary>
    public required CrmSeverity Severity { get; init; }

    /// <summary>Who does it; null where nobody is named and no finding has an owner.</summary>
    public string? Owner { get; init; }

    /// <summary>Other owners of its findings.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>Affected records, each counted once.</summary>
    public required long Records { get; init; }

    public required CrmMoney Money { get; init; }

    /// <summary>The money, each record counted once; null where none is claimed.</summary>
    public decimal? Amount { get; init; }

    public string? Currency { get; init; }

    /// <summary>What of the report's total the action stands for.</summary>
    public decimal Share { get; init; }

    /// <summary>The work, one entry a kind.</summary>
    public required IReadOnlyList<CrmEffort> Efforts { get; init; }

    /// <summary>Hours in all.</summary>
    public double Hours => Math.Round(Efforts.Sum(static effort => effort.Hours), 1, MidpointRounding.AwayFromZero);

    /// <summary>People who share the work on single records; at least one.</summary>
    public required long Hands { get; init; }

    /// <summary>First day; that of the plan where it was begun before.</summary>
    public DateOnly Start { get; init; }

    /// <summary>Latest day.</summary>
    public DateOnly Due { get; init; }

    public PlanWave Wave { get; init; }

    public PlanState State { get; init; }

    public DateOnly? Done { get; init; }

    public string? Note { get; init; }

    /// <summary>What became of it since the last plan; null where that had no such action.</summary>
    public PlanOutcome? Outcome { get; init; }

    /// <summary>Ids of the checks whose findings it mends, in ordinal order.</summary>
    public IReadOnlyList<string> Checks => [.. Items.Select(static item => item.Lead.CheckId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Whether it must have an owner and a day.</summary>
    public bool IsDemanded => Severity >= CrmSeverity.Important;

    /// <summary>What a file of the plan says of it.</summary>
    public PlanEntry Entry => new(Id, Severity, Owner, Due, State, Done, Note, Checks);
}
