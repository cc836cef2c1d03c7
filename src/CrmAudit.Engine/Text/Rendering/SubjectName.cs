namespace CrmAudit.Engine.Text.Rendering;

/// <summary>What a finding is about, as a person would say it.</summary>
internal static class SubjectName
{
    public static object Of(CrmSubject subject)
    {
        var name = subject.Type switch
        {
            CrmSubjectType.Pipeline when string.IsNullOrEmpty(subject.Name ?? subject.Id) => new CrmText("Pipeline.unnamed"),
            CrmSubjectType.Entity => subject.Name ?? Entity(subject.Id),
            CrmSubjectType.Field => FieldName.Of(subject.Name ?? subject.Id),
            CrmSubjectType.Check => new CrmText("report.subject.whole"),
            CrmSubjectType.Question => KnownText.Or(subject.Id + ".title", subject.Id),
            CrmSubjectType.Integration => subject.Name ?? KnownText.Or("Integration.kind." + subject.Id, KnownText.Or("report.subject.Integration." + subject.Id, SystemName.Of(subject.Id))),
            _ => subject.Name ?? KnownText.Or($"report.subject.{subject.Type}.{subject.Id}", subject.Id),
        };
        return subject.Scope is null ? name : new CrmText("report.subject.scoped", ("scope", KnownText.Or("report.scope." + subject.Scope, Entity(subject.Scope))), ("name", name));
    }

    private static object Entity(string entity) => KnownText.Or("report.entity." + entity, entity);
}
