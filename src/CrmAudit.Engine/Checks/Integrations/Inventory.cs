using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.Register;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>The register of integrations: what each entry says, kinds in use that nobody declared, kinds nobody mentions.</summary>
internal sealed class Inventory : Check
{
    public override string Id => "Integration.Inventory";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var declared = IntegrationRegister.Of(context);
        foreach (var entry in declared)
        {
            string[] missing = [.. Missing(entry)];
            yield return context.Finding(entry.Subject)
                .Count(missing.Length)
                .Status(missing.Length == 0 ? CrmStatus.Pass : CrmStatus.Warning)
                .Message(missing.Length == 0 ? "message" : "message.incomplete")
                .Recommendation("recommendation.incomplete")
                .Arg("integration", entry.Name)
                .Arg("missing", missing.Select(static name => new CrmText($"Integration.Inventory.{name}")).ToList())
                .Impact(0)
                .Build();
        }
        var unused = new List<string>();
        foreach (var kind in IntegrationRegister.ExpectedKinds.Where(kind => !declared.Any(entry => entry.Kind == kind)))
        {
            var use = ChannelUse.Of(context, kind).ToList();
            var isDenied = context.Config.Declared.NotUsed.Contains(kind);
            if (use.Count == 0)
            {
                if (!isDenied)
                {
                    unused.Add(kind);
                }
                continue;
            }
            yield return context.Finding(new CrmSubject("Integration", kind))
                .Count(1)
                .Message(isDenied ? "message.denied" : "message.undeclared")
                .Recommendation("recommendation.undeclared")
                .Arg("kind", new CrmText($"Integration.kind.{kind}"))
                .Arg("records", (long)use.Count)
                .Evidence([.. use.GroupBy(static record => (record.Entity, record.File)).Select(static group => CrmEvidenceRow.Of(group.First(), new CrmText("Integration.Inventory.why", ("n", (long)group.Count()))))])
                .AtStake(context, use)
                .Build();
        }
        if (unused.Count > 0 && (declared.Count > 0 || context.Data.Count > 0))
        {
            yield return context.Finding(new CrmSubject("Integration", "Inventory"))
                .Count(unused.Count)
                .Status(CrmStatus.Warning)
                .Severity(CrmSeverity.Desirable)
                .Message("message.unknown")
                .Recommendation("recommendation.unknown")
                .Arg("kinds", unused.Select(static kind => new CrmText($"Integration.kind.{kind}")).ToList())
                .Impact(0)
                .Build();
        }
    }

    private static IEnumerable<string> Missing(IntegrationEntry entry)
    {
        if (string.IsNullOrWhiteSpace(entry.Mechanism))
        {
            yield return "mechanism";
        }
        if (entry.Direction is null)
        {
            yield return "direction";
        }
        if (string.IsNullOrWhiteSpace(entry.Owner))
        {
            yield return "owner";
        }
    }
}
