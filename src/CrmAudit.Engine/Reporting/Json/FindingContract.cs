using System.Text.Json.Serialization.Metadata;

namespace CrmAudit.Engine.Reporting.Json;

/// <summary>
/// What a finding says in a result file: what its run and its check say already (run id, moment, version, tags, threshold) is left out where it is the same, and given to it again when it is read.
/// </summary>
internal static class FindingContract
{
    public static void SayOnce(JsonTypeInfo info)
    {
        if (info.Type != typeof(CrmFinding))
        {
            return;
        }
        var properties = info.Properties.ToDictionary(static property => ((System.Reflection.MemberInfo)property.AttributeProvider!).Name, StringComparer.Ordinal);
        properties[nameof(CrmFinding.RunId)].ShouldSerialize = static (_, value) => !value!.Equals(ResultTables.Current.Document.RunId);
        properties[nameof(CrmFinding.AsOf)].ShouldSerialize = static (_, value) => !((DateTimeOffset)value!).EqualsExact(ResultTables.Current.Document.AsOf);
        properties[nameof(CrmFinding.Evidence)].ShouldSerialize = static (_, value) => value is CrmEvidence { Total: > 0 } or CrmEvidence { Rows.Count: > 0 } or CrmEvidence { ListPath: not null };
        info.CreateObject = static () => new CrmFinding
        {
            CheckId = "",
            Subject = new(CrmSubjectType.Other, ""),
            RunId = Reading?.RunId ?? default,
            AsOf = Reading?.AsOf ?? default,
        };

        var (id, version, tags, threshold) = (properties[nameof(CrmFinding.CheckId)], properties[nameof(CrmFinding.CheckVersion)], properties[nameof(CrmFinding.Tags)], properties[nameof(CrmFinding.Threshold)]);
        version.ShouldSerialize = static (finding, value) => CheckOf(finding)?.Version != (int)value!;
        tags.ShouldSerialize = static (finding, value) => CheckOf(finding)?.Tags.SequenceEqual((IReadOnlyList<string>)value!, StringComparer.Ordinal) != true;
        threshold.ShouldSerialize = static (finding, value) => !Equals(CheckOf(finding)?.Threshold, value);
        // The id stands before them: what a finding says otherwise than its check comes after and stays.
        var (setId, setVersion, setTags, setThreshold) = (id.Set!, version.Set!, tags.Set!, threshold.Set!);
        id.Set = (finding, value) =>
        {
            setId(finding, value);
            if (Reading is not null && CheckOf(finding) is { } check)
            {
                setVersion(finding, check.Version);
                setTags(finding, check.Tags);
                setThreshold(finding, check.Threshold);
            }
        };
    }

    /// <summary>The file that is read, where it is of a version that says these things once.</summary>
    private static ReportDocument? Reading => ResultTables.Current.Document is { SchemaVersion: >= ReportDocument.SaysOnce } document ? document : null;

    private static CrmCheck? CheckOf(object finding) => ResultTables.Current.CheckOf(((CrmFinding)finding).CheckId);
}
