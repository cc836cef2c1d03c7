using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.Register;
using CrmAudit.Engine.Checks.Integrations.Registries;
using CrmAudit.Engine.Reconcile;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>Two integrations of one kind that both bring data in; proven where their registries share entries.</summary>
internal sealed class Overlap : Check
{
    public override string Id => "Integration.Overlap";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var declared = IntegrationRegister.Of(context).Where(static entry => entry.Direction != "out").ToList();
        var registries = Registry.Of(context);
        foreach (var kind in declared.GroupBy(static entry => entry.Kind).Where(static kind => kind.Key != "other").OrderBy(static kind => kind.Key, StringComparer.Ordinal))
        {
            var entries = kind.ToList();
            var keys = registries.Where(registry => registry.Kind == kind.Key).Select(static registry => (registry.Name, Keys: registry.Entries.SelectMany(KeysOf).ToHashSet(StringComparer.Ordinal))).ToList();
            var shared = keys.Count < 2 ? 0 : keys.SelectMany(static item => item.Keys).GroupBy(static key => key, StringComparer.Ordinal).Count(static key => key.Count() > 1);
            var disjoint = keys.Count >= entries.Count && shared == 0;
            yield return context.Finding(new CrmSubject(CrmSubjectType.Integration, kind.Key, null, IntegrationRegister.OwnersOf(entries)))
                .Count(entries.Count < 2 || disjoint ? 0 : entries.Count - 1, entries.Count)
                .Status(entries.Count < 2 || disjoint ? CrmStatus.Pass : shared > 0 ? CrmStatus.Fail : CrmStatus.Warning)
                .Message(entries.Count < 2 ? "message" : disjoint ? "message.disjoint" : shared > 0 ? "message.shared" : "message.possible")
                .Arg("kind", new CrmText($"Integration.kind.{kind.Key}"))
                .Arg("integrations", entries.Select(static entry => entry.Name).ToList())
                .Arg("shared", (long)shared)
                .Impact(shared)
                .Build();
        }
    }

    private static IEnumerable<string> KeysOf(CrmRecord record) => record switch
    {
        CrmOrder order when RecordKeys.Number(order.Number) is { } number => [$"n:{number}|{order.OrderedAt:yyyyMMdd}"],
        CrmOrder { OrderedAt: { } at } order => RecordKeys.Phones(order.Phones).Select(key => $"{key}|{at.UtcDateTime:yyyyMMddHH}"),
        CrmActivity { Phone: { } phone, StartedAt: { } at } => RecordKeys.Phones([phone]).Select(key => $"{key}|{at.UtcDateTime:yyyyMMddHHmm}"),
        _ => [],
    };
}
