namespace CrmAudit.Engine.Values;

/// <summary>Which comes first in a numeric date.</summary>
internal enum DateOrder
{
    /// <summary>Not decided yet.</summary>
    Unknown,

    DayFirst,

    MonthFirst,
}
