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

    public CrmProposal Proposal { get; init; }

    /// <summary>value, amount, claimed, proposed and args.{name}, in the order in which the values of a row stand behind its record and shape.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    void IJsonOnDeserialized.OnDeserialized() => ResultTables.Current.Add(this);
}
