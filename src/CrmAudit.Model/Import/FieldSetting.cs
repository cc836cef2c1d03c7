using System.Text.Json.Serialization;

namespace CrmAudit;

/// <summary>A field of the cards of an entity as the CRM's own settings describe it.</summary>
internal sealed record FieldSetting
{
    /// <summary>Whose cards have it.</summary>
    public required string Entity { get; init; }

    /// <summary>What the interface of the CRM calls it.</summary>
    public required string Code { get; init; }

    /// <summary>What people see.</summary>
    public required string Label { get; init; }

    /// <summary>Its column in the file of the cards.</summary>
    public required string Column { get; init; }

    /// <summary>Whether somebody added it, for the CRM has it not by itself.</summary>
    public bool IsAdded { get; init; }

    /// <summary>Whether every card must have it filled; null where the CRM does not tell.</summary>
    public bool? IsRequired { get; init; }

    /// <summary>Stages that a deal reaches with this field filled alone.</summary>
    public IReadOnlyList<StageSetting> RequiredAt { get; init; } = [];

    /// <summary>Whether the CRM gives the field with those cards alone that have it filled, so that no column means that none has.</summary>
    public bool IsLeftOutWhenEmpty { get; init; }

    /// <summary>Names of its values, where it has a list of them.</summary>
    public IReadOnlyDictionary<string, string> Choices { get; init; } = new Dictionary<string, string>();

    /// <summary>The file that tells it.</summary>
    [JsonIgnore]
    public string File { get; init; } = "";

    /// <summary>The fields of one entity, each with a column of its own: of two that people see by one name the second has its code beside it.</summary>
    public static IEnumerable<FieldSetting> Apart(IEnumerable<FieldSetting> fields)
    {
        var columns = new HashSet<(string, string)>();
        foreach (var field in fields)
        {
            yield return columns.Add((field.Entity, field.Column)) ? field : field with { Column = $"{field.Column} ({field.Code})" };
        }
    }
}
