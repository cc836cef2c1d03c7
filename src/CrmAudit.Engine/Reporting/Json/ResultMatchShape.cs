using System.Text.Json.Serialization;

namespace CrmAudit.Engine.Reporting.Json;

/// <summary>The fields two cards are compared by, in their order.</summary>
internal sealed record ResultMatchShape : IJsonOnDeserialized
{
    /// <summary>Compared properties or columns.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>Whether they are headers of columns.</summary>
    public bool AreColumns { get; init; }

    void IJsonOnDeserialized.OnDeserialized() => ResultTables.Current.Add(this);
}
