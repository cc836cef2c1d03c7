using System.ComponentModel.DataAnnotations;

namespace CrmAudit.Engine.Configuration;

/// <summary>Norms of work with tasks and the calendar they are held against.</summary>
public sealed class TasksSection
{
    /// <summary>Managers who must use tasks; those who own records when empty.</summary>
    public IList<string> Managers { get; set; } = [];

    /// <summary>Days off beside the weekly ones.</summary>
    public IList<DateOnly> Holidays { get; set; } = [];

    /// <summary>Days of the week that are worked.</summary>
    public IList<DayOfWeek> Workweek { get; set; } = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>First hour of the working day.</summary>
    [Range(0, 24)]
    public double DayStart { get; set; } = 9;

    /// <summary>Last hour of the working day.</summary>
    [Range(0, 24)]
    public double DayEnd { get; set; } = 18;
}
