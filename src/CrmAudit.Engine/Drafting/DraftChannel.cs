namespace CrmAudit.Engine.Drafting;

/// <summary>A channel that brought records.</summary>
/// <param name="Kind">telephony, email, forms, messenger, accounting, marketplace or other.</param>
/// <param name="Name">What it may be called; null: by its kind.</param>
/// <param name="Records">Records that can only have come through it.</param>
/// <param name="Registry">Full path of the one file that is the list of the other side; null where there is none or several.</param>
/// <param name="Log">Full path of its log; null where there is none.</param>
internal sealed record DraftChannel(string Kind, string? Name, long Records, string? Registry, string? Log);
