namespace CrmAudit.Engine.Recount;

/// <summary>One way in which a report may count otherwise than its definition says.</summary>
/// <param name="Id">Id of the change; its words are Report.change.{Id}.</param>
/// <param name="Rank">How implausible it is: 1 happens every day, 9 hardly ever.</param>
/// <param name="Group">Two changes of one group exclude each other.</param>
/// <param name="Args">Values of its words.</param>
internal abstract record Change(string Id, int Rank, string Group, params IReadOnlyList<(string Name, object? Value)> Args)
{
    /// <summary>The change in words.</summary>
    public CrmText Text => new($"Report.change.{Id}", [.. Args]);

    /// <summary>Id and values, for scripts: tells one change from every other.</summary>
    public string Key => Args.Count == 0
        ? Id
        : $"{Id}({string.Join(", ", Args.Select(static arg => Convert.ToString(arg.Value is CrmText text ? text.Id : arg.Value is IEnumerable<CrmText> many ? string.Join('+', many.Select(static one => one.Id)) : arg.Value, System.Globalization.CultureInfo.InvariantCulture)))})";
}

/// <summary>Another date, read in another way.</summary>
internal sealed record DateFieldChange(string Id, int Rank, string Group, string? Field, DateReading? Reading, params IReadOnlyList<(string Name, object? Value)> Args)
    : Change(Id, Rank, Group, Args);

/// <summary>Other edges of the periods.</summary>
/// <param name="Stage">Order among changes of the period: the period itself, then what moves it, its edges, what cuts it off.</param>
/// <param name="Apply">The window after the change.</param>
/// <param name="IsOfWhole">Whether it acts on the outer edges of all periods together.</param>
internal sealed record WindowChange(string Id, int Rank, string Group, int Stage, Func<ReportWindow, ReportWindow> Apply, bool IsOfWhole, params IReadOnlyList<(string Name, object? Value)> Args)
    : Change(Id, Rank, Group, Args);

/// <summary>Rows without the date count in every period.</summary>
internal sealed record UndatedChange(string Id, int Rank) : Change(Id, Rank, "undated");

/// <summary>A condition of the definition replaced by another.</summary>
/// <param name="Slot">Index of the condition.</param>
/// <param name="Rows">The rows that meet the other one.</param>
internal sealed record SlotChange(string Id, int Rank, string Group, int Slot, ulong[] Rows, params IReadOnlyList<(string Name, object? Value)> Args) : Change(Id, Rank, Group, Args);

/// <summary>A condition more.</summary>
/// <param name="Rows">The rows that stay.</param>
internal sealed record RestrictionChange(string Id, int Rank, string Group, ulong[] Rows, params IReadOnlyList<(string Name, object? Value)> Args) : Change(Id, Rank, Group, Args);

/// <summary>Rows that count more than once, or not at all.</summary>
/// <param name="Counts">How often each row is counted.</param>
/// <param name="Sums">How often its amount is added.</param>
internal sealed record MultiplicityChange(string Id, int Rank, int[] Counts, int[] Sums) : Change(Id, Rank, "rows");

/// <summary>Other amounts.</summary>
/// <param name="Stage">Where in the calculation of an amount it acts.</param>
/// <param name="Apply">The amount of a row, given what the stages before have made of it.</param>
/// <param name="Factor">Factor on the total.</param>
/// <param name="Step">Step the total is rounded to; 0 when it is not.</param>
internal sealed record AmountChange(string Id, int Rank, AmountStage Stage, Func<int, decimal, decimal>? Apply, decimal Factor, decimal Step, params IReadOnlyList<(string Name, object? Value)> Args)
    : Change(Id, Rank, $"amount/{Stage}", Args);
