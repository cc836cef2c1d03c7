using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Drafting;

/// <summary>What a person said when asked. What nobody said stays a guess behind #.</summary>
internal sealed record DraftAnswers
{
    /// <summary>Nobody was asked.</summary>
    public static DraftAnswers None { get; } = new();

    /// <summary>Name of the firm.</summary>
    public string? Company { get; init; }

    /// <summary>What the audit is for.</summary>
    public AuditGoal? Goal { get; init; }

    /// <summary>Zone of local times.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Whether the pipelines, the order of their stages and their ends are as found.</summary>
    public bool PipelinesAreRight { get; init; }

    /// <summary>Whether the channels found are integrations the firm has.</summary>
    public bool ChannelsAreRight { get; init; }
}
