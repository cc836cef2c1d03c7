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
            var learned = LearnedMechanism.Of(context, entry.Name);
            // What comes through an interface comes as it happens and under one name.
            var isContradicted = entry.Mechanism is "api" or "webhook" && learned is "byHand" || (entry.Mechanism == "webhook" && learned == "batches");
            yield return context.Finding(entry.Subject)
                .Count(missing.Length + (isContradicted ? 1 : 0))
                .Status(missing.Length == 0 && !isContradicted ? CrmStatus.Pass : CrmStatus.Warning)
                .Message(isContradicted ? "message.contradicted" : missing.Length == 0 ? "message" : "message.incomplete")
                .Recommendation(isContradicted ? "recommendation.contradicted" : "recommendation.incomplete")
                .Arg("mechanism", entry.Mechanism)
                .Arg("learned", learned is null ? "" : new CrmText($"Integration.Inventory.learned.{learned}"))
                .Data("learnedMechanism", learned)
                .Arg("integration", entry.Name)
                .Arg("missing", missing.Select(static name => new CrmText($"Integration.Inventory.{name}")).ToList())
                .Impact(0)
                .Build();
        }
        if (declared.Count == 0 && context.Config.Declared.NotUsed.Count == 0)
        {
            yield return NoRegister(context);
            yield break;
        }
        // What an entry of no known kind brings may be any of these.
        var isOpen = declared.Any(static entry => entry.Kind == "other" && entry.Record is { Kind: null });
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
            if (isOpen && !isDenied)
            {
                yield return context.Finding(new CrmSubject(CrmSubjectType.Integration, kind))
                    .Indeterminate(new CrmText("Integration.Inventory.kindUnknown", ("kind", new CrmText($"Integration.kind.{kind}")), ("records", (long)use.Count))).Recommendation("recommendation.kindUnknown").Build();
                continue;
            }
            yield return context.Finding(new CrmSubject(CrmSubjectType.Integration, kind))
                .Count(1)
                .Message(isDenied ? "message.denied" : "message.undeclared")
                .Recommendation("recommendation.undeclared")
                .Arg("kind", new CrmText($"Integration.kind.{kind}"))
                .Arg("records", (long)use.Count)
                .Evidence([.. use.GroupBy(static record => (record.Entity, record.File)).Select(static group => CrmEvidenceRow.Of(group.First(), new CrmText("Integration.Inventory.why", ("n", (long)group.Count()))))])
                .Impact(use.Count)
                .Build();
        }
        if (unused.Count > 0)
        {
            yield return context.Finding(new CrmSubject(CrmSubjectType.Integration, "Inventory"))
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

    /// <summary>Without a register nobody has declared anything, and nobody was asked: what the exports show to be in use is where to begin.</summary>
    private static CrmFinding NoRegister(CheckContext context)
    {
        var used = IntegrationRegister.ExpectedKinds.Where(kind => ChannelUse.Of(context, kind).Any()).Select(static kind => new CrmText($"Integration.kind.{kind}")).ToList();
        return context.Finding(new CrmSubject(CrmSubjectType.Integration, "Inventory")).NotEvaluated(used.Count == 0 ? new("Integration.Inventory.noRegister") : new("Integration.Inventory.noRegister.used", ("kinds", used))).Build();
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
