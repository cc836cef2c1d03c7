using System.Text.Json.Serialization;

namespace CrmAudit.Engine.Reporting.Json;

/// <summary>Where records of a result file were read from.</summary>
/// <param name="Entity">What they are.</param>
/// <param name="Path">File; empty where they were not read.</param>
/// <param name="Part">Sheet or archive entry.</param>
/// <param name="System">The system it comes from.</param>
internal sealed record ResultOrigin(string Entity, string Path, string? Part = null, string? System = null) : IJsonOnDeserialized
{
    void IJsonOnDeserialized.OnDeserialized() => ResultTables.Current.Add(this);
}
