using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CrmAudit.Engine.Reporting.Json.Version1;

/// <summary>Result files of the first version, in which every finding and group held its records whole. They are read, not written.</summary>
internal static class Version1Json
{
    public static JsonSerializerOptions Options { get; } = ReportJson.OptionsOf([new RecordConverter()], TellKindsApart, KeepOneSurvivor);

    /// <summary>The survivor is one of the members.</summary>
    private static void KeepOneSurvivor(JsonTypeInfo info)
    {
        if (info.Type == typeof(CrmDuplicateGroup))
        {
            info.OnDeserialized = static read =>
            {
                var group = (CrmDuplicateGroup)read;
                if (group.Members.FirstOrDefault(member => member.Id == group.Survivor.Id && member.Entity == group.Survivor.Entity && member.Line == group.Survivor.Line) is { } member)
                {
                    typeof(CrmDuplicateGroup).GetProperty(nameof(CrmDuplicateGroup.Survivor))!.SetValue(group, member);
                }
            };
        }
    }

    /// <summary>A closed set of two: a file cannot make the reader create anything else.</summary>
    private static void TellKindsApart(JsonTypeInfo info)
    {
        if (info.Type == typeof(CrmFinding))
        {
            info.PolymorphismOptions = new()
            {
                TypeDiscriminatorPropertyName = "kind",
                DerivedTypes = { new(typeof(CrmFinding), "finding"), new(typeof(CrmDuplicateGroup), "duplicateGroup") },
            };
        }
    }
}
