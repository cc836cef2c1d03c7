using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace CrmAudit.Engine.Reporting.Json;

/// <summary>How findings are written as JSON: facts, ids and arguments, never worded texts, so that one file serves every language.</summary>
internal static class ReportJson
{
    /// <summary>Properties that are worded, or told by others; they are made anew when the file is read.</summary>
    private static readonly HashSet<(Type Type, string Property)> Worded =
    [
        (typeof(CrmFinding), nameof(CrmFinding.Title)),
        (typeof(CrmFinding), nameof(CrmFinding.Message)),
        (typeof(CrmFinding), nameof(CrmFinding.Recommendation)),
        (typeof(CrmFinding), nameof(CrmFinding.StatusReason)),
        (typeof(CrmEvidenceRow), nameof(CrmEvidenceRow.Why)),
        (typeof(CrmCheck), nameof(CrmCheck.Title)),
        (typeof(CrmCheck), nameof(CrmCheck.Question)),
        (typeof(CrmRecord), nameof(CrmRecord.Entity)),
        (typeof(CrmRecord), nameof(CrmRecord.Source)),
        (typeof(CrmRecord), nameof(CrmRecord.File)),
        (typeof(CrmRecord), nameof(CrmRecord.Origin)),
        (typeof(CrmRecord), nameof(CrmRecord.DisplayName)),
    ];

    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,

        // Russian and Kazakh stay readable; what a browser or a terminal could take for markup or a command is escaped.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(), new CrmTextConverter(), new ArgumentConverter(), new RecordConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveWordsOut, TellKindsApart, KeepOneSurvivor } },
    };

    private static void LeaveWordsOut(JsonTypeInfo info)
    {
        if (info.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }
        for (var i = info.Properties.Count - 1; i >= 0; i--)
        {
            var member = info.Properties[i].AttributeProvider as System.Reflection.MemberInfo;
            if (member is not null && Worded.Any(pair => pair.Property == member.Name && pair.Type.IsAssignableFrom(info.Type)))
            {
                info.Properties.RemoveAt(i);
            }
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

    /// <summary>The survivor is one of the members, also after reading.</summary>
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
}
