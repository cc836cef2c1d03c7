using System.Collections;
using System.Globalization;
using CrmAudit.Engine.Checks.Duplicates;

namespace CrmAudit.Engine.Reporting.Redaction;

/// <summary>Copies findings with their texts from data masked. Facts, counts and structure stay.</summary>
internal sealed class FindingMasker(IMask mask, MaskPolicy policy, bool isPersonal)
{
    private readonly RecordMasker _records = new(mask, isPersonal);
    private readonly Dictionary<CrmRecord, CrmRecord> _copies = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ICrmReference, ICrmReference> _references = new(ReferenceEqualityComparer.Instance);

    private (string Name, string Masked) _file = ("", "");

    public CrmImportFile File(CrmImportFile file) => _records.Origin(file);

    public CrmFinding Copy(CrmFinding finding)
    {
        var subject = Subject(finding.Subject);
        var subjects = new Names(finding.Subject, subject);
        return finding is CrmDuplicateGroup group ? Group(group, subject, subjects) : finding with
        {
            Subject = subject,
            Check = finding.Check is { } check ? Check(check) : null,
            StatusReasonText = Text(finding.StatusReasonText, subjects),
            Evidence = Evidence(finding.Evidence, subjects),
            MessageText = Text(finding.MessageText, subjects),
            RecommendationText = Text(finding.RecommendationText, subjects),
            Test = finding.Test is { } test ? new(Key(test, finding.Subject), Text(test.Do, subjects)!, Text(test.Expect, subjects)!) : null,
            Suppression = Suppression(finding.Suppression),
            Data = Map(finding.Figures, subjects),
            Series = Series(finding.Series, subjects),
        };
    }

    public CrmAuditChange Change(CrmAuditChange change) => change with
    {
        Subject = Subject(change.Subject),
        Before = change.Before is { } before ? Copy(before) : null,
        After = change.After is { } after ? Copy(after) : null,
    };

    /// <summary>A check of one's own has a title somebody wrote; where it cannot be shown, its id stands for it.</summary>
    public CrmCheck Check(CrmCheck check) => check.TitleText is { } title && Text(title, default)!.Render() != title.Render() ? check with { TitleText = new("Custom.text", ("text", check.Id)) } : check;

    /// <summary>What a group tells when it is asked follows from its masked cards; only why they match is masked by itself.</summary>
    private CrmDuplicateGroup Group(CrmDuplicateGroup group, CrmSubject subject, Names subjects)
    {
        CrmRecord[] members = [.. group.Members.Select(Record)];
        var survivor = Record(group.Survivor);
        return group with
        {
            Subject = subject,
            StatusReasonText = Text(group.StatusReasonText, subjects),
            Suppression = Suppression(group.Suppression),
            Data = Map(group.Figures, subjects),
            Series = Series(group.Series, subjects),
            GroupId = mask.Apply(MaskKind.Id, group.GroupId),
            Members = members,
            Survivor = survivor,
            Details = new GroupDetails(members, survivor, group.SurvivorReason, group.Score, () => [.. group.Reasons.Select(match => Match(match, survivor.Entity))]),
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

    private CrmEvidence Evidence(CrmEvidence evidence, Names subjects)
    {
        if (evidence.Rows.Count == 0 && evidence.ListPath is null)
        {
            return evidence;
        }
        CrmEvidenceRow[]? rows = null;
        for (var i = 0; i < evidence.Rows.Count; i++)
        {
            var row = Row(evidence.Rows[i], subjects, evidence.ShowsCards);
            if (!ReferenceEquals(row, evidence.Rows[i]))
            {
                rows ??= [.. evidence.Rows];
                rows[i] = row;
            }
        }
        var path = Apply(MaskKind.File, evidence.ListPath);
        return rows is null && path == evidence.ListPath ? evidence : new() { Rows = rows ?? evidence.Rows, Total = evidence.Total, ListPath = path, ShowsCards = evidence.ShowsCards };
    }

    /// <summary>The row itself where nothing of it is masked: a large base has millions.</summary>
    private CrmEvidenceRow Row(CrmEvidenceRow row, Names subjects, bool isCard)
    {
        var (reference, field, reason) = (isCard && row.Reference is CrmRecord record ? Record(record) : Reference(row.Reference), Apply(MaskKind.Structure, row.Field), Text(row.Reason, subjects));
        var kind = row.Value is null && row.Proposed is null ? MaskKind.Value : MaskPolicy.Property(row.Entity, row.Field);
        var (value, proposed) = (Apply(kind, row.Value), Apply(kind, row.Proposed));
        var (amount, claimed) = (Amount(row.Amount), Amount(row.Claimed));
        return ReferenceEquals(reference, row.Reference) && ReferenceEquals(reason, row.Reason) && field == row.Field && value == row.Value && proposed == row.Proposed && amount == row.Amount && claimed == row.Claimed
            ? row
            : row with { Reference = reference, Field = field, Value = value, Proposed = proposed, Amount = amount, Claimed = claimed, Reason = reason };
    }

    /// <summary>An amount; null where a phone was typed into it.</summary>
    private decimal? Amount(decimal? amount) => isPersonal && amount is { } number && KnownWords.LooksLikePhone(number) ? null : amount;

    /// <summary>Many rows refer to one record; so do their copies. What nothing is masked of has none to be remembered.</summary>
    private ICrmReference Reference(ICrmReference of)
    {
        if (_references.TryGetValue(of, out var copy))
        {
            return copy;
        }
        var (id, name, owner, file) = (mask.Apply(MaskKind.Id, of.Id), Apply(of.Entity == "Company" ? MaskKind.Company : MaskKind.Name, of.Name), Apply(MaskKind.User, of.Owner), FileName(of.File));
        if (id == of.Id && name == of.Name && owner == of.Owner && file == of.File)
        {
            return of;
        }
        _references.Add(of, copy = new CrmReference(of.Entity, id, name, owner, file, of.Line));
        return copy;
    }

    /// <summary>Thousands of rows one after the other are from one file.</summary>
    private string FileName(string file)
    {
        if (!ReferenceEquals(file, _file.Name))
        {
            _file = (file, mask.Apply(MaskKind.File, file));
        }
        return _file.Masked;
    }

    private CrmRecord Record(CrmRecord record)
    {
        if (!_copies.TryGetValue(record, out var copy) && !ReferenceEquals(copy = _records.Copy(record), record))
        {
            _copies.Add(record, copy);
        }
        return copy;
    }

    private CrmMatch Match(CrmMatch match, string entity) => match with
    {
        LeftId = mask.Apply(MaskKind.Id, match.LeftId),
        RightId = mask.Apply(MaskKind.Id, match.RightId),
        Comparisons =
        [
            .. match.Comparisons.Select(comparison => comparison with
            {
                Field = comparison.IsColumn ? mask.Apply(MaskKind.Structure, comparison.Field) : comparison.Field,
                Left = Apply(MaskPolicy.Property(entity, comparison.Field), comparison.Left),
                Right = Apply(MaskPolicy.Property(entity, comparison.Field), comparison.Right),
            }),
        ],
    };

    private CrmSuppression? Suppression(CrmSuppression? suppression) => suppression is null ? null : suppression with
    {
        Id = mask.Apply(MaskKind.Structure, suppression.Id),
        Reason = mask.Apply(MaskKind.Value, suppression.Reason),
        Ticket = Apply(MaskKind.Id, suppression.Ticket),
        Owner = mask.Apply(MaskKind.User, suppression.Owner),
    };

    private CrmText? Text(CrmText? text, Names subjects)
    {
        if (text is null || text.Args.Count == 0)
        {
            return text;
        }
        var args = Map(text.Args, subjects);
        return ReferenceEquals(args, text.Args) ? text : new CrmText(text.Id, args);
    }

    /// <summary>The map itself where nothing of it is masked.</summary>
    private IReadOnlyDictionary<string, object?> Map(IReadOnlyDictionary<string, object?> map, Names subjects)
    {
        Dictionary<string, object?>? copy = null;
        foreach (var (key, value) in map)
        {
            var masked = Value(key, value, subjects);
            if (copy is null && !Equals(masked, value))
            {
                copy = new(map, StringComparer.Ordinal);
            }
            if (copy is not null)
            {
                copy[key] = masked;
            }
        }
        return copy ?? map;
    }

    private IReadOnlyDictionary<string, CrmSeries> Series(IReadOnlyDictionary<string, CrmSeries> series, Names subjects) => series.Count == 0
        ? series
        : series.ToDictionary(static pair => pair.Key, pair => Series(pair.Value, subjects), StringComparer.OrdinalIgnoreCase);

    /// <summary>Each cell by what its column says it is, however it is named. A row whose amount is somebody's phone says nothing without it.</summary>
    private CrmSeries Series(CrmSeries series, Names subjects) => series.With([
        .. series.Rows.Where(row => !row.OfType<decimal>().Any(IsHidden)).Select(row => row.Select((cell, i) => Cell(series.Columns[i].Kind, cell, subjects)).ToArray()),
    ]);

    private bool IsHidden(decimal number) => isPersonal && KnownWords.LooksLikePhone(number) && IsOfPhone(number);

    private object? Cell(CrmValueKind kind, object? cell, Names subjects) => cell switch
    {
        string text when MaskPolicy.Cell(kind) is { } masked => subjects.Masked(text) ?? mask.Apply(masked, text),
        CrmText text => Text(text, subjects),
        IEnumerable list and not (string or IReadOnlyDictionary<string, object?>) => list.Cast<object?>().Select(item => Cell(kind, item, subjects)).ToList(),
        _ => cell,
    };

    private object? Value(string name, object? value, Names subjects) => value switch
    {
        string text => subjects.Masked(text) ?? mask.Apply(policy.Argument(name, text), text),
        CrmText text => Text(text, subjects),
        CrmRecord record => Record(record),
        decimal number when IsHidden(number) => mask.Apply(MaskKind.Phone, number.ToString(CultureInfo.InvariantCulture)),
        IReadOnlyDictionary<string, object?> map => NamedMap(map.Select(static pair => KeyValuePair.Create(pair.Key, pair.Value)), subjects),
        IDictionary map => NamedMap(map.Keys.OfType<string>().Select(key => KeyValuePair.Create(key, map[key])), subjects),
        IEnumerable list => List(name, list, subjects),
        _ => value,
    };

    /// <summary>The list itself where nothing of it is masked.</summary>
    private IEnumerable List(string name, IEnumerable list, Names subjects)
    {
        var items = list.Cast<object?>().ToList();
        var masked = items.ConvertAll(item => Value(name, item, subjects));
        return list is ICollection && masked.SequenceEqual(items) ? list : masked;
    }

    /// <summary>Whether a number is a phone of Kazakhstan or Russia rather than a sum as long: 11 digits from 77, 79, 87 or 89 on.</summary>
    private static bool IsOfPhone(decimal number) => (int)(number / 1_000_000_000) is 77 or 79 or 87 or 89;

    /// <summary>The keys of a series are fields of the product, written as such, or managers and whatever else stands in the data: askar is a name as well.</summary>
    private Dictionary<string, object?> NamedMap(IEnumerable<KeyValuePair<string, object?>> map, Names subjects)
    {
        var copy = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (key, value) in map)
        {
            var isField = key.Length > 0 && char.IsAsciiLetterLower(key[0]) && key.All(char.IsAsciiLetterOrDigit);
            var masked = mask.Apply(isField ? MaskKind.Structure : policy.Argument("", key), key);
            copy[masked] = Value(key, value, subjects);
        }
        return copy;
    }

    /// <summary>What a finding is about before and after: one name stays one pseudonym where a text says it.</summary>
    private readonly record struct Names(CrmSubject Before, CrmSubject After)
    {
        public string? Masked(string text) => Before is null ? null : text == Before.ToString() ? After.ToString() : text == Before.Name ? After.Name : null;
    }

    private string? Apply(MaskKind kind, string? text) => text is null ? null : mask.Apply(kind, text);
}
