using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.Register;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>Integrations without a document that says how they work.</summary>
internal sealed class Undocumented : Check
{
    public override string Id => "Integration.Undocumented";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        foreach (var entry in IntegrationRegister.Of(context))
        {
            var isMissing = string.IsNullOrWhiteSpace(entry.Document);
            yield return context.Finding(entry.Subject)
                .Count(isMissing ? 1 : 0, 1)
                .Message(isMissing ? "message" : "message.kept")
                .Arg("integration", entry.Name)
                .Impact(isMissing ? 1 : 0)
                .Arg("document", entry.Document)
                .Evidence(isMissing ? [entry.Record is { } record ? CrmEvidenceRow.Of(record) : new CrmEvidenceRow { Entity = "Integration", RecordId = entry.Name, Name = entry.Name, Owner = entry.Owner }] : [])
                .Build();
        }
    }
}
