namespace CrmAudit.Engine.Configuration.Interview;

/// <summary>
/// The sheets of the interview: what only people know, a sheet for what is asked of the same person. Sheets are titled in the language of the book; the first row, which is hidden, has the keys, the second
/// the captions.
/// </summary>
/// <param name="Name">Id of the sheet, the same in every language (<see cref="Text.Rendering.SheetTitle"/>).</param>
/// <param name="Role">Who is asked: Sales, Technical or Management.</param>
/// <param name="Columns">What is asked.</param>
internal sealed record InterviewSheet(string Name, string Role, IReadOnlyList<InterviewColumn> Columns)
{
    /// <summary>Row of the first answer.</summary>
    public const int FirstRow = 3;

    /// <summary>Key of the column that says whether a channel is in use.</summary>
    public const string InUse = "inUse";

    /// <summary>Key of the column with the place of a stage among the others.</summary>
    public const string Order = "order";

    private static readonly string[] Kinds = ["telephony", "email", "forms", "messenger", "accounting", "marketplace"];

    /// <summary>One question a row: the key, the question, the answer.</summary>
    public static InterviewSheet Firm { get; } = new("Firm", "Management",
    [
        new("audit.team.sales"),
        new("audit.team.technical"),
        new("audit.team.management"),
        new("audit.team.contact"),
        new("audit.confidential", InterviewCell.List),
        new("audit.nda", InterviewCell.Choice, ["signed", "notNeeded"]),
        new("audit.previousAudit", InterviewCell.Day),
    ]);

    public static InterviewSheet Reports { get; } = new("Reports", "Management",
    [
        new("name"),
        new("kind", InterviewCell.Choice, ["funnel", "planFact", "conversion", "activity", "sources", "other"]),
        new("reader"),
        new("rhythm"),
        new("decision"),
        new("lastViewed", InterviewCell.Day),
        new("viewers", InterviewCell.Number),
        new("context", InterviewCell.Choices, ["plan", "previousPeriod", "benchmark"]),
        new("definition.period"),
        new("definition.status", InterviewCell.Choice, ["won", "lost", "open", "closed", "all"]),
        new("count", InterviewCell.Number),
        new("sum", InterviewCell.Number),
        new("runAt", InterviewCell.Day),
        new("dataAt", InterviewCell.Day),
    ]);

    public static InterviewSheet Managers { get; } = new("Managers", "Sales", [new("name", Names: true), new("deals", InterviewCell.Number)]);

    public static InterviewSheet Stages { get; } = new("Stages", "Sales",
    [
        new("pipeline", Names: true),
        new("name", Names: true),
        new("status", InterviewCell.Choice, ["open", "won", "lost"], Names: true),
        new(Order, InterviewCell.Number, Names: true),
        new("criterion"),
        new("limitDays", InterviewCell.Number),
        new("required", InterviewCell.List),
    ]);

    public static InterviewSheet Integrations { get; } = new("Integrations", "Technical",
    [
        new("name", Names: true),
        new("kind", InterviewCell.Choice, [.. Kinds, "other"], Names: true),
        new(InUse, InterviewCell.Choice, ["yes", "no"]),
        new("mechanism", InterviewCell.Choice, ["api", "webhook", "manual"]),
        new("direction", InterviewCell.Choice, ["in", "out", "both"]),
        new("owner"),
        new("document"),
        new("secret.holder"),
        new("secret.holderKind", InterviewCell.Choice, ["employee", "contractor", "left"]),
        new("secret.rotated", InterviewCell.Day),
        new("secret.lastUsed", InterviewCell.Day),
        new("secret.store"),
    ]);

    public static InterviewSheet Automations { get; } = new("Automations", "Technical",
    [
        new("name"),
        new("trigger"),
        new("purpose"),
        new("owner"),
        new("pipeline"),
        new("stages", InterviewCell.List),
        new("lastFiredAt", InterviewCell.Day),
        new("firedCount", InterviewCell.Number),
        new("failedCount", InterviewCell.Number),
        new("rhythmDays", InterviewCell.Number),
        new("testedAt", InterviewCell.Day),
        new("testResult", InterviewCell.Choice, ["passed", "failed"]),
    ]);

    /// <summary>All sheets, in their order.</summary>
    public static IReadOnlyList<InterviewSheet> All { get; } = [Firm, Reports, Managers, Stages, Integrations, Automations];

    /// <summary>Kinds of channel a firm may say it does not have.</summary>
    public static bool MayBeUnused(string kind) => Kinds.Contains(kind, StringComparer.Ordinal);

    /// <summary>The words of a question.</summary>
    public string CaptionOf(InterviewColumn column) => $"Interview.{Name}.{column.Key}";
}
