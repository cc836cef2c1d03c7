using System.Globalization;
using CrmAudit.Engine.Recount.Rows;
using CrmAudit.Engine.Text.Rendering;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Recount.Changes;

/// <summary>One way in which a report may count otherwise than its definition says.</summary>
/// <param name="Id">Id of the change; its words are Report.change.{Id}.</param>
/// <param name="Rank">How implausible it is: 1 happens every day, 9 hardly ever.</param>
/// <param name="Group">Two changes of one group exclude each other.</param>
/// <param name="Args">Values of its words.</param>
internal abstract record Change(string Id, int Rank, string Group, params IReadOnlyList<(string Name, object? Value)> Args)
{
    /// <summary>The change in words.</summary>
    public CrmText Text => new($"Report.change.{Id}", [.. Args.Select(static arg => (arg.Name, arg.Name == "field" ? FieldName.Of((string)arg.Value!) : arg.Value))]);

    /// <summary>Whether it is only looked at by itself: one of so many of its kind that pairs of it would agree with anything.</summary>
    public bool IsLone { get; init; }

    /// <summary>Id and values, for scripts: tells one change from every other.</summary>
    public string Key => Args.Count == 0 ? Id : $"{Id}({string.Join(", ", Args.Select(static arg => KeyOf(arg.Value)))})";

    private static string? KeyOf(object? value) => value switch
    {
        CrmText text => text.Id,
        IEnumerable<CrmText> many => string.Join('+', many.Select(static one => one.Id)),
        DateTimeOffset day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}

/// <summary>Another date, read in another way.</summary>
internal sealed record DateFieldChange(string Id, int Rank, string Group, string? Field, DateReading? Reading, params IReadOnlyList<(string Name, object? Value)> Args)
    : Change(Id, Rank, Group, Args);

/// <summary>
/// Other edges of the periods. Stage is the order among them (the period itself, what moves it, its edges, what cuts it off); of the whole: on the outer edges of all
/// periods together.
/// </summary>
internal sealed record WindowChange(string Id, int Rank, string Group, int Stage, Func<TimeWindow, TimeWindow> Apply, bool IsOfWhole, params IReadOnlyList<(string Name, object? Value)> Args)
    : Change(Id, Rank, Group, Args);

/// <summary>Rows without the date count in every period.</summary>
internal sealed record UndatedChange(string Id, int Rank) : Change(Id, Rank, "undated");

/// <summary>A condition of the definition, by its index, replaced by another, given by the rows that meet it.</summary>
internal sealed record ConditionChange(string Id, int Rank, string Group, int Slot, ulong[] Rows, params IReadOnlyList<(string Name, object? Value)> Args) : Change(Id, Rank, Group, Args);

/// <summary>A condition more, given by the rows that stay.</summary>
internal sealed record RestrictionChange(string Id, int Rank, string Group, ulong[] Rows, params IReadOnlyList<(string Name, object? Value)> Args) : Change(Id, Rank, Group, Args);

/// <summary>Rows that count more than once, or not at all: how often each is counted and how often its amount is added.</summary>
internal sealed record MultiplicityChange(string Id, int Rank, int[] Counts, int[] Sums) : Change(Id, Rank, "rows");

/// <summary>
/// Other amounts: what a stage makes of a row, given what the stages before have made of it; or a factor on the total, or the step (0 for none) it is rounded to.
/// </summary>
internal sealed record AmountChange(string Id, int Rank, AmountStage Stage, Func<int, decimal, decimal>? Apply, decimal Factor, decimal Step, params IReadOnlyList<(string Name, object? Value)> Args)
    : Change(Id, Rank, $"amount/{Stage}", Args)
{
    /// <summary>The same without rounding: two changes that only round otherwise are one cause.</summary>
    public Func<int, decimal, decimal>? Plain { get; init; } = Apply;

    /// <summary>Whether it does nothing but round.</summary>
    public bool OnlyRounds => Stage is AmountStage.Rounding or AmountStage.Total;
}
