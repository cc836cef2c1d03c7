namespace CrmAudit.Engine.Checks.Core;

/// <summary>How much the records of one entity can prove.</summary>
internal enum TableWorth
{
    /// <summary>There is none.</summary>
    Absent,

    /// <summary>Nothing but ids is filled in any of them.</summary>
    OnlyIds,

    /// <summary>There is one.</summary>
    One,

    /// <summary>All say the same, their ids apart.</summary>
    Alike,

    /// <summary>They differ.</summary>
    Telling,
}
