using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Checks.Integrations.Register;

/// <summary>One key or password of the register; never its value.</summary>
/// <param name="Integration">Whose it is.</param>
/// <param name="Name">Name.</param>
/// <param name="Holder">Who holds it; null when nobody is named.</param>
/// <param name="HolderKind">employee, contractor, left; null when not said.</param>
/// <param name="Rotated">When it was last changed.</param>
/// <param name="Record">The record that tells; null for the configuration.</param>
internal sealed record SecretEntry(CrmSubject Integration, string Name, string? Holder, string? HolderKind, DateTimeOffset? Rotated, CrmIntegration? Record)
{
    /// <summary>When it was last used; null when not told.</summary>
    public DateTimeOffset? LastUsed { get; init; }

    /// <summary>Where it is kept; null when not told.</summary>
    public string? Store { get; init; }

    public CrmEvidenceRow Row(CrmText reason)
    {
        var told = string.IsNullOrWhiteSpace(Store) ? reason : new CrmText("Integration.secret.kept", ("why", reason), ("store", Store));
        return Record is { } record
            ? CrmEvidenceRow.Of(record, told)
            : new() { Entity = "Integration", RecordId = Name, Name = Name, Owner = Holder, Reason = told };
    }
}

/// <summary>The keys and passwords of all integrations, from the configuration and from exported inventories.</summary>
internal static class SecretRegister
{
    public static IEnumerable<IGrouping<CrmSubject, SecretEntry>> Of(CheckContext context) =>
        FromConfiguration(context).Concat(FromExports(context)).GroupBy(static secret => secret.Integration);

    private static IEnumerable<SecretEntry> FromConfiguration(CheckContext context) =>
        context.Config.Integrations.SelectMany(section => section.Secrets.Select(secret => new SecretEntry(
            Subject(section), secret.Name, secret.Holder, secret.HolderKind, DayOf(context, secret.Rotated), null) { LastUsed = DayOf(context, secret.LastUsed), Store = secret.Store }));

    private static IEnumerable<SecretEntry> FromExports(CheckContext context) =>
        context.Data.Integrations.Where(static record => record.SecretHolder is not null || record.SecretRotatedAt is not null)
            .Where(record => !context.Config.Integrations.Any(section => section.Secrets.Count > 0 && section.Name.Equals(record.Name?.Trim(), StringComparison.OrdinalIgnoreCase)))
            .Select(static record => new SecretEntry(new(CrmSubjectType.Integration, record.DisplayName, record.DisplayName, record.Owner), record.DisplayName, record.SecretHolder, null, record.SecretRotatedAt, record));

    private static DateTimeOffset? DayOf(CheckContext context, DateOnly? day) => day is { } written ? new DateTimeOffset(written, TimeOnly.MinValue, context.AsOf.Offset) : null;

    private static CrmSubject Subject(IntegrationSection section) => new(CrmSubjectType.Integration, section.Name, section.Name, section.Owner);
}
