using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Plans;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Planning;

/// <summary>What people decide about a plan: who answers for what, how much is done at a time, on which days, and what the last plan said.</summary>
internal sealed record PlanSettings
{
    /// <summary>Nobody named, defaults throughout.</summary>
    public static PlanSettings Default { get; } = Of(new AuditConfig());

    /// <summary>Names by role: sales, technical, management, contact.</summary>
    public IReadOnlyDictionary<string, string> Team { get; init; } = new Dictionary<string, string>();

    /// <summary>Most actions worked on at a time.</summary>
    public required int Limit { get; init; }

    /// <summary>Hours of a working day a person has for the plan.</summary>
    public required double HoursADay { get; init; }

    /// <summary>First and last hour of the working day.</summary>
    public required double DayStart { get; init; }

    public required double DayEnd { get; init; }

    /// <summary>The days that are worked.</summary>
    public required WorkCalendar Calendar { get; init; }

    /// <summary>What the last plan says; null where none was given.</summary>
    public IReadOnlyList<PlanEntry>? Given { get; init; }

    public static PlanSettings Of(AuditConfig config)
    {
        var team = config.Audit.Team;
        (string Role, string? Name)[] roles = [("sales", team.Sales), ("technical", team.Technical), ("management", team.Management), ("contact", team.Contact)];
        return new()
        {
            Team = roles.Where(static role => !string.IsNullOrWhiteSpace(role.Name)).ToDictionary(static role => role.Role, static role => role.Name!.Trim(), StringComparer.Ordinal),
            Limit = config.Plan.Limit,
            HoursADay = config.Plan.HoursADay,
            DayStart = config.Tasks.DayStart,
            DayEnd = config.Tasks.DayEnd,
            Calendar = new(config),
            Given = config.Plan.Given,
        };
    }

    /// <summary>A copy with its texts from people masked.</summary>
    /// <param name="user">Masks a name.</param>
    /// <param name="text">Masks what somebody wrote.</param>
    public PlanSettings Masked(Func<string, string> user, Func<string, string> text) => this with
    {
        Team = Team.ToDictionary(static pair => pair.Key, pair => user(pair.Value), StringComparer.Ordinal),
        Given = Given is null ? null : [.. Given.Select(entry => entry with { Owner = entry.Owner is { } owner ? user(owner) : null, Note = entry.Note is { } note ? text(note) : null })],
    };
}
