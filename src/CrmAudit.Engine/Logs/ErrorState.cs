namespace CrmAudit.Engine.Logs;

/// <summary>What has become of one kind of error.</summary>
internal enum ErrorState
{
    /// <summary>It still comes at its usual pace.</summary>
    Open,

    /// <summary>It has not come for longer than usual, but not long enough to call it fixed.</summary>
    Silent,

    /// <summary>It has not come for ten of its usual gaps and a week at least.</summary>
    Fixed,

    /// <summary>It was gone for ten of its usual gaps and a week at least, and came back in the days that are judged.</summary>
    Regressed,
}
