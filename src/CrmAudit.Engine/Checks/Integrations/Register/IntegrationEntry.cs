namespace CrmAudit.Engine.Checks.Integrations.Register;

/// <summary>One declared integration.</summary>
/// <param name="Name">Name.</param>
/// <param name="Kind">telephony, email, forms, messenger, accounting, marketplace or other.</param>
/// <param name="Mechanism">api, webhook, manual, or as exported.</param>
/// <param name="Direction">in, out or both.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Document">Where it is documented.</param>
/// <param name="Record">The record of the export that declares it; null for the configuration.</param>
internal sealed record IntegrationEntry(string Name, string Kind, string? Mechanism, string? Direction, string? Owner, string? Document, CrmIntegration? Record)
{
    public CrmSubject Subject => new(CrmSubjectType.Integration, Name, Name, Owner);
}
