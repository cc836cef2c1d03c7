using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Reconcile;

/// <summary>What the status of a registry says has happened to an entry that cannot be taken back: it is paid, handed over, or cancelled.</summary>
internal enum EntryState
{
    /// <summary>Still under way, or in words nobody listed.</summary>
    Unknown,

    Paid,

    Done,

    Cancelled,
}

/// <summary>The states by the words of the lexicon.</summary>
internal static class EntryStates
{
    private static readonly (EntryState State, WordList Words)[] Words =
        [(EntryState.Paid, WordList.Of("order.paid")), (EntryState.Done, WordList.Of("order.done")), (EntryState.Cancelled, WordList.Of("order.cancelled"))];

    /// <summary>The state a status names; unknown for none.</summary>
    public static EntryState Of(string? status) => status is null ? EntryState.Unknown
        : Words.Where(pair => pair.Words.Matches(status.Trim())).Select(static pair => pair.State).FirstOrDefault();
}
