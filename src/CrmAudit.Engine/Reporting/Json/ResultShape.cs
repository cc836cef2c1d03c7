using System.Collections;
using System.Text.Json.Serialization;

namespace CrmAudit.Engine.Reporting.Json;

/// <summary>What rows of evidence have in common: the text of the reason, the field at fault, the proposal, and which values follow in each row.</summary>
internal sealed record ResultShape : IJsonOnDeserialized
{
    /// <summary>Before the name of an argument of the reason.</summary>
    public const string Argument = "args.";

    /// <summary>Id of the text of the reason; null where rows have none.</summary>
    public string? Text { get; init; }

    /// <summary>Property or column at fault.</summary>
    public string? Field { get; init; }

    /// <summary>What is proposed; left out where nothing is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public CrmProposal Proposal { get; init; }

    /// <summary>
    /// Arguments of the reason that are the same in all rows: lists of words (the fields a card lacks) and texts without arguments, which thousands of rows would repeat. Null where there are none.
    /// </summary>
    public IReadOnlyDictionary<string, object?>? Constants { get; init; }

    /// <summary>The reason of rows that have no argument of their own; null where rows have no reason.</summary>
    [JsonIgnore]
    public CrmText? Reason => field ??= Text is null ? null : new(Text, Constants ?? new Dictionary<string, object?>());

    /// <summary>value, amount, claimed, proposed and args.{name}, in the order in which the values of a row stand behind its record and shape.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>What an argument is as a constant, for comparing; null where each row has its own.</summary>
    public static string? ConstantOf(object? argument) => argument switch
    {
        CrmText { Args.Count: 0 } text => "$" + text.Id,
        string or IDictionary or IReadOnlyDictionary<string, object?> => null,
        IReadOnlyCollection<object?> list when list.All(static item => item is string or CrmText { Args.Count: 0 }) => $"[{string.Concat(list.Select(Told))}]",
        _ => null,
    };

    /// <summary>With its length, so that two lists never look alike: headers may hold any sign.</summary>
    private static string Told(object? item) => item is string word ? $"{word.Length}:{word}" : ConstantOf(item)!;

    void IJsonOnDeserialized.OnDeserialized() => ResultTables.Current.Add(this);
}
