using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Reporting.Json;

/// <summary>
/// How findings are written as JSON: facts, ids and arguments, never worded texts, so that one file serves every language; records once, in a table that evidence and groups refer to
/// (<see cref="ResultTables"/>), and of a group of duplicates only what does not follow from its cards.
/// </summary>
internal static class ReportJson
{
    /// <summary>Properties that are worded, or told by others; they are made anew when the file is read.</summary>
    private static readonly HashSet<(Type Type, string Property)> Worded =
    [
        (typeof(CrmFinding), nameof(CrmFinding.Title)),
        (typeof(CrmFinding), nameof(CrmFinding.Message)),
        (typeof(CrmFinding), nameof(CrmFinding.Recommendation)),
        (typeof(CrmFinding), nameof(CrmFinding.StatusReason)),
        (typeof(CrmFinding), nameof(CrmFinding.EvidenceHash)),
        (typeof(CrmImportFile), nameof(CrmImportFile.Unmapped)),
        (typeof(CrmEvidenceRow), nameof(CrmEvidenceRow.Why)),
        (typeof(CrmComparison), nameof(CrmComparison.Text)),
        (typeof(CrmCheck), nameof(CrmCheck.Title)),
        (typeof(CrmCheck), nameof(CrmCheck.Question)),
        (typeof(CrmRecord), nameof(CrmRecord.Entity)),
        (typeof(CrmRecord), nameof(CrmRecord.Source)),
        (typeof(CrmRecord), nameof(CrmRecord.File)),
        (typeof(CrmRecord), nameof(CrmRecord.Origin)),
        (typeof(CrmRecord), nameof(CrmRecord.DisplayName)),
    ];

    /// <summary>What a finding says unless it says otherwise.</summary>
    private static readonly Dictionary<string, object> Usual = new(StringComparer.Ordinal)
    {
        [nameof(CrmFinding.SchemaVersion)] = 1,
        [nameof(CrmFinding.Confidence)] = 1.0,
        [nameof(CrmFinding.Baseline)] = CrmBaseline.None,
        [nameof(CrmFinding.Unit)] = CrmUnit.None,
    };

    /// <summary>Options of the present version; they need <see cref="ResultTables.Current"/>.</summary>
    public static JsonSerializerOptions Options { get; } = OptionsOf([new EvidenceConverter(), new ResultRecordConverter(), new ResultGroupConverter(), new PhoneConverter()], LeavePlaceOut, FindingContract.SayOnce);

    /// <summary>Russian and Kazakh stay readable; what a browser or a terminal could take for markup or a command is escaped.</summary>
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);

    public static JsonSerializerOptions OptionsOf(IEnumerable<JsonConverter> converters, params Action<JsonTypeInfo>[] modifiers)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            Converters = { new UnitConverter(), new JsonStringEnumConverter(), new CrmTextConverter(), new ArgumentConverter(), new SeriesConverter() },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveWordsOut, TellFiguresOnce } },
        };
        foreach (var modifier in modifiers)
        {
            ((DefaultJsonTypeInfoResolver)options.TypeInfoResolver).Modifiers.Add(modifier);
        }
        foreach (var converter in converters)
        {
            options.Converters.Add(converter);
        }
        return options;
    }

    private static void LeaveWordsOut(JsonTypeInfo info) => Remove(info, static member => Worded.Any(pair => pair.Property == member.Name && pair.Type.IsAssignableFrom(member.ReflectedType)));

    /// <summary>What stands beside the properties of a card.</summary>
    private static void LeavePlaceOut(JsonTypeInfo info)
    {
        if (info.Type.IsSubclassOf(typeof(CrmRecord)))
        {
            Remove(info, static member => member.Name is nameof(CrmRecord.Id) or nameof(CrmRecord.Line));
        }
    }

    private static void Remove(JsonTypeInfo info, Func<System.Reflection.MemberInfo, bool> isOut)
    {
        for (var i = info.Kind == JsonTypeInfoKind.Object ? info.Properties.Count - 1 : -1; i >= 0; i--)
        {
            if (info.Properties[i].AttributeProvider is System.Reflection.MemberInfo member && isOut(member))
            {
                info.Properties.RemoveAt(i);
            }
        }
    }

    /// <summary>Series stand by themselves, not once more among the further figures; what a finding has none of is left out.</summary>
    private static void TellFiguresOnce(JsonTypeInfo info)
    {
        if (!info.Type.IsAssignableTo(typeof(CrmFinding)))
        {
            return;
        }
        foreach (var property in info.Properties)
        {
            if (property.PropertyType == typeof(IReadOnlyDictionary<string, CrmSeries>))
            {
                property.ShouldSerialize = static (finding, _) => ((CrmFinding)finding).Series.Count > 0;
            }
            else if (property.AttributeProvider is System.Reflection.MemberInfo { Name: var name } && Usual.TryGetValue(name, out var usual))
            {
                property.ShouldSerialize = (_, value) => !usual.Equals(value);
            }
            else if (property.PropertyType == typeof(IReadOnlyDictionary<string, object?>))
            {
                property.Get = static finding => ((CrmFinding)finding).Figures;
                property.ShouldSerialize = static (finding, _) => ((CrmFinding)finding).Figures.Count > 0;
            }
        }
    }
}
