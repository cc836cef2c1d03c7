using CrmAudit.Engine.Text;
using System.Collections;

namespace CrmAudit.Engine.Reporting.Redaction;

/// <summary>Copies findings with their texts from data masked. Facts, counts and structure stay.</summary>
internal sealed class FindingMasker(IMask mask, MaskPolicy policy, bool hideBirthDates)
{
    private readonly RecordMasker _records = new(mask, hideBirthDates);
    private readonly Dictionary<CrmRecord, CrmRecord> _copies = new(ReferenceEqualityComparer.Instance);

    public CrmImportFile File(CrmImportFile file) => _records.Origin(file);

    public CrmFinding Copy(CrmFinding finding)
    {
        var subject = Subject(finding.Subject);
        var subjects = new Names(finding.Subject, subject);
        return finding is CrmDuplicateGroup group ? Group(group, subject, subjects) : Plain(finding, subject, subjects);
    }

    private CrmFinding Plain(CrmFinding finding, CrmSubject subject, Names subjects) => new()
    {
        SchemaVersion = finding.SchemaVersion,
        RunId = finding.RunId,
        AsOf = finding.AsOf,
        CheckId = finding.CheckId,
        Check = finding.Check,
        CheckVersion = finding.CheckVersion,
        Area = finding.Area,
        Tags = finding.Tags,
        Status = finding.Status,
        StatusReasonText = Text(finding.StatusReasonText, subjects),
        Severity = finding.Severity,
        Subject = subject,
        Measured = finding.Measured,
        Numerator = finding.Numerator,
        Denominator = finding.Denominator,
        Unit = finding.Unit,
        Interval = finding.Interval,
        Threshold = finding.Threshold,
        Evidence = Evidence(finding.Evidence, subjects),
        MessageText = Text(finding.MessageText, subjects),
        RecommendationText = Text(finding.RecommendationText, subjects),
        Test = finding.Test is { } test ? new(Key(test, finding.Subject), Text(test.Do, subjects)!, Text(test.Expect, subjects)!) : null,
        Effort = finding.Effort,
        Impact = finding.Impact,
        Method = finding.Method,
        Confidence = finding.Confidence,
        CheckFindings = finding.CheckFindings,
        RunChecks = finding.RunChecks,
        Baseline = finding.Baseline,
        Suppression = Suppression(finding.Suppression),
        Data = Map(finding.Data, subjects),
    };

    private CrmDuplicateGroup Group(CrmDuplicateGroup group, CrmSubject subject, Names subjects)
    {
        var entity = group.Survivor.Entity;
        return new()
        {
            SchemaVersion = group.SchemaVersion,
            RunId = group.RunId,
            AsOf = group.AsOf,
            CheckId = group.CheckId,
            Check = group.Check,
            CheckVersion = group.CheckVersion,
            Area = group.Area,
            Tags = group.Tags,
            Status = group.Status,
            StatusReasonText = Text(group.StatusReasonText, subjects),
            Severity = group.Severity,
            Subject = subject,
            Measured = group.Measured,
            Numerator = group.Numerator,
            Denominator = group.Denominator,
            Unit = group.Unit,
            Interval = group.Interval,
            Threshold = group.Threshold,
            Evidence = Evidence(group.Evidence, subjects),
            MessageText = Text(group.MessageText, subjects),
            RecommendationText = Text(group.RecommendationText, subjects),
            Effort = group.Effort,
            Impact = group.Impact,
            Method = group.Method,
            Confidence = group.Confidence,
            CheckFindings = group.CheckFindings,
            RunChecks = group.RunChecks,
            Baseline = group.Baseline,
            Suppression = Suppression(group.Suppression),
            Data = Map(group.Data, subjects),
            GroupId = mask.Apply(MaskKind.Id, group.GroupId),
            Members = [.. group.Members.Select(Record)],
            Score = group.Score,
            Reasons = [.. group.Reasons.Select(match => Match(match, entity, subjects))],
            Survivor = Record(group.Survivor),
            SurvivorReason = Text(group.SurvivorReason, subjects),
            MergedCard = [.. group.MergedCard.Select(field => Merged(field, group))],
            Conflicts = [.. group.Conflicts.Select(field => Merged(field, group))],
        };
    }

    /// <summary>The check stays to be known by; what it is about is masked as its subject is.</summary>
    private string Key(CrmTestStep test, CrmSubject subject)
    {
        var about = test.Id.IndexOf(':', StringComparison.Ordinal) + 1;
        return about == 0 || MaskPolicy.SubjectId(subject) == MaskKind.Structure
            ? mask.Apply(MaskKind.Structure, test.Id)
            : test.Id[..about] + mask.Apply(MaskKind.Value, test.Id[about..]);
    }

    private CrmSubject Subject(CrmSubject subject) => subject with
    {
        Id = mask.Apply(MaskPolicy.SubjectId(subject), subject.Id),
        Name = Apply(MaskPolicy.SubjectName(subject), subject.Name),
        Owner = Apply(MaskKind.User, subject.Owner),
        Scope = Apply(MaskKind.Structure, subject.Scope),
    };

    private CrmEvidence Evidence(CrmEvidence evidence, Names subjects) => evidence.Rows.Count == 0 && evidence.ListPath is null ? evidence : new()
    {
        Rows = [.. evidence.Rows.Select(row => Row(row, subjects))],
        Total = evidence.Total,
        ListPath = Apply(MaskKind.File, evidence.ListPath),
    };

    private CrmEvidenceRow Row(CrmEvidenceRow row, Names subjects) => row with
    {
        RecordId = mask.Apply(MaskKind.Id, row.RecordId),
        Field = Apply(MaskKind.Structure, row.Field),
        Name = Apply(row.Entity == "Company" ? MaskKind.Company : MaskKind.Name, row.Name),
        Owner = Apply(MaskKind.User, row.Owner),
        File = mask.Apply(MaskKind.File, row.File),
        Value = Apply(MaskPolicy.Property(row.Entity, row.Field), row.Value),
        Proposed = Apply(MaskPolicy.Property(row.Entity, row.Field), row.Proposed),
        Reason = Text(row.Reason, subjects),
    };

    private CrmRecord Record(CrmRecord record)
    {
        if (!_copies.TryGetValue(record, out var copy))
        {
            _copies.Add(record, copy = _records.Copy(record));
        }
        return copy;
    }

    private CrmMatch Match(CrmMatch match, string entity, Names subjects) => match with
    {
        LeftId = mask.Apply(MaskKind.Id, match.LeftId),
        RightId = mask.Apply(MaskKind.Id, match.RightId),
        Comparisons =
        [
            .. match.Comparisons.Select(comparison => comparison with
            {
                Left = Apply(MaskPolicy.Property(entity, comparison.Field), comparison.Left),
                Right = Apply(MaskPolicy.Property(entity, comparison.Field), comparison.Right),
                Text = Text(comparison.Text, subjects),
            }),
        ],
    };

    private CrmMergedField Merged(CrmMergedField field, CrmDuplicateGroup group)
    {
        var kind = MaskPolicy.Property(group.Survivor.Entity, field.Field);
        return field with
        {
            Value = Apply(kind, field.Value),
            RecordId = mask.Apply(MaskKind.Id, field.RecordId),
            Others = [.. field.Others.Select(other => KeyValuePair.Create(Other(other.Key), Other(other.Value)))],
        };

        string Other(string text) => mask.Apply(group.Members.Any(member => RecordId.Of(member) == text) ? MaskKind.Id : kind, text);
    }

    private CrmSuppression? Suppression(CrmSuppression? suppression) => suppression is null ? null : suppression with
    {
        Reason = mask.Apply(MaskKind.Value, suppression.Reason),
        Owner = mask.Apply(MaskKind.User, suppression.Owner),
    };

    private CrmText? Text(CrmText? text, Names subjects) =>
        text is null || text.Args.Count == 0 ? text : new CrmText(text.Id, Map(text.Args, subjects));

    private Dictionary<string, object?> Map(IReadOnlyDictionary<string, object?> map, Names subjects)
    {
        var copy = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (key, value) in map)
        {
            copy[key] = Value(key, value, subjects);
        }
        return copy;
    }

    private object? Value(string name, object? value, Names subjects) => value switch
    {
        string text => subjects.Masked(text) ?? mask.Apply(policy.Argument(name, text), text),
        CrmText text => Text(text, subjects),
        CrmRecord record => Record(record),
        IReadOnlyDictionary<string, object?> map => NamedMap(map.Select(static pair => KeyValuePair.Create(pair.Key, pair.Value)), subjects),
        IDictionary map => NamedMap(map.Keys.OfType<string>().Select(key => KeyValuePair.Create(key, map[key])), subjects),
        IEnumerable list => list.Cast<object?>().Select(item => Value(name, item, subjects)).ToList(),
        _ => value,
    };

    /// <summary>The keys of a series may be managers as well as fields.</summary>
    private Dictionary<string, object?> NamedMap(IEnumerable<KeyValuePair<string, object?>> map, Names subjects)
    {
        var copy = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (key, value) in map)
        {
            var isName = key.Length > 0 && char.IsAsciiLetterLower(key[0]) && key.All(char.IsAsciiLetterOrDigit);
            var masked = isName ? key : mask.Apply(policy.Argument("", key), key);
            copy[masked] = Value(key, value, subjects);
        }
        return copy;
    }

    /// <summary>What a finding is about before and after: one name stays one pseudonym where a text says it.</summary>
    private readonly record struct Names(CrmSubject Before, CrmSubject After)
    {
        public string? Masked(string text) => text == Before.ToString() ? After.ToString() : text == Before.Name ? After.Name : null;
    }

    private string? Apply(MaskKind kind, string? text) => text is null ? null : mask.Apply(kind, text);
}
