using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Reconcile;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Reporting.Redaction;

/// <summary>Decides what a text of a finding is. What is not known to be the name of a thing counts as personal; whether such a name may be shown is for the mask to say.</summary>
internal sealed class MaskPolicy
{
    /// <summary>Ids of records stand under the class they were reconciled to.</summary>
    private static readonly HashSet<string> Classes = new(Enum.GetNames<ReconcileClass>(), StringComparer.Ordinal);

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    public MaskPolicy(AuditReport report)
    {
        foreach (var entity in CrmSchema.Entities)
        {
            _words.Add(entity);
            _words.UnionWith(CrmSchema.PropertiesOf(entity).Select(static property => property.Name));
        }
        foreach (var file in report.Files)
        {
            _words.Add(file.System);
            _words.UnionWith(file.Columns.Select(static column => column.Header));
        }
        foreach (var subject in report.Findings.Select(static finding => finding.Subject).Where(static subject => SubjectId(subject) == MaskKind.Structure))
        {
            _words.Add(subject.Id);
            if (subject.Name is not null)
            {
                _words.Add(subject.Name);
            }
        }
        _words.UnionWith(CheckCatalogue.All.Select(static check => check.Id));
        _words.UnionWith(Classes);
        _words.UnionWith(Enum.GetNames<AmountReason>());
        _words.UnionWith(Enum.GetNames<DayOfWeek>());
    }

    public static MaskKind SubjectId(CrmSubject subject) => subject.Type switch
    {
        CrmSubjectType.Owner => MaskKind.User,
        CrmSubjectType.Record or CrmSubjectType.DuplicateGroup => MaskKind.Id,
        CrmSubjectType.Audit or CrmSubjectType.Check or CrmSubjectType.Entity or CrmSubjectType.Field or CrmSubjectType.File or CrmSubjectType.Integration or CrmSubjectType.Mailing or CrmSubjectType.Pipeline
            or CrmSubjectType.Question or CrmSubjectType.Report or CrmSubjectType.Source or CrmSubjectType.Stage or CrmSubjectType.System => MaskKind.Structure,
        _ => MaskKind.Value,
    };

    public static MaskKind SubjectName(CrmSubject subject) => SubjectId(subject) is var kind && kind == MaskKind.Id ? MaskKind.Name : kind;

    /// <summary>A text under a name: an argument, a key of a series, a column.</summary>
    public MaskKind Argument(string name, string text) => name switch
    {
        _ when _words.Contains(text) => MaskKind.Structure,
        _ when Classes.Contains(name) => MaskKind.Id,
        _ => Of(ArgumentKinds.Of(name)),
    };

    /// <summary>A text of a series; null where it is none from data.</summary>
    public static MaskKind? Cell(CrmValueKind kind) => kind is CrmValueKind.Term or CrmValueKind.Date or CrmValueKind.Parts ? null : Of(kind);

    /// <summary>A text of a kind.</summary>
    public static MaskKind Of(CrmValueKind kind) => kind switch
    {
        CrmValueKind.Term or CrmValueKind.Stage or CrmValueKind.Field => MaskKind.Structure,
        CrmValueKind.Currency or CrmValueKind.Date => MaskKind.Figure,
        CrmValueKind.File => MaskKind.File,
        CrmValueKind.Person => MaskKind.User,
        CrmValueKind.Id => MaskKind.Id,
        _ => MaskKind.Value,
    };

    /// <summary>The value of a property or column of an entity.</summary>
    public static MaskKind Property(string entity, string? property)
    {
        var known = property is null || IsBirthDate(property) || !CrmSchema.Entities.Contains(entity, StringComparer.OrdinalIgnoreCase)
            ? null
            : CrmSchema.PropertiesOf(entity).FirstOrDefault(candidate => candidate.Name == property);
        return known is null ? MaskKind.Value : Kind(known.Kind);
    }

    /// <summary>Whether a property is the birthday of a person, which is as personal as the name.</summary>
    public static bool IsBirthDate(string property) => property.StartsWith("BirthDate", StringComparison.Ordinal);

    public static MaskKind Kind(CrmFieldKind kind) => kind switch
    {
        CrmFieldKind.Name => MaskKind.Name,
        CrmFieldKind.Company => MaskKind.Company,
        CrmFieldKind.Phone => MaskKind.Phone,
        CrmFieldKind.Email => MaskKind.Email,
        CrmFieldKind.TaxId => MaskKind.TaxId,
        CrmFieldKind.User => MaskKind.User,
        CrmFieldKind.Reference => MaskKind.Id,
        CrmFieldKind.Choice => MaskKind.Structure,
        CrmFieldKind.Amount or CrmFieldKind.Currency or CrmFieldKind.Date => MaskKind.Figure,
        _ => MaskKind.Value,
    };
}
