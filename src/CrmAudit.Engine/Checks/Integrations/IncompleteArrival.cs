using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.Registries;
using CrmAudit.Engine.Text;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>Orders and enquiries that arrived without something their registry has: buyer, phone, goods, amount or delivery.</summary>
internal sealed class IncompleteArrival : Check
{
    public override string Id => "Integration.IncompleteArrival";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var parts = new ArrivalParts(context);
        foreach (var item in ReconciledRegistry.Of(context).Where(static item => item.Pairs.Any(static pair => pair.Source!.Record is CrmOrder { Kind: CrmOrderKind.Order or CrmOrderKind.Form })))
        {
            var told = item.Pairs.Select(pair => (Pair: pair, Parts: ArrivalParts.Names.Select(name => (Name: name, Has: parts.Has(name, pair))).Where(static part => part.Has is not null).ToList()))
                .Where(static pair => pair.Parts.Count > 0).ToList();
            var untold = ArrivalParts.Names.Where(name => item.Pairs.Any(pair => parts.IsUntold(name, pair))).Select(NameOf).ToList();
            if (told.Count == 0)
            {
                yield return item.Finding(context).NotEvaluated(untold.Count == 0
                    ? new("Integration.IncompleteArrival.nothing", ("integration", item.Registry.Title))
                    : new("Integration.IncompleteArrival.noPlace", ("integration", item.Registry.Title), ("parts", untold))).Build();
                continue;
            }
            var incomplete = told.Select(static pair => (pair.Pair, Missing: pair.Parts.Where(static part => part.Has == false).Select(static part => part.Name).ToList())).Where(static pair => pair.Missing.Count > 0).ToList();
            var counts = ArrivalParts.Names.Select(name => (Name: name, Missing: incomplete.Count(pair => pair.Missing.Contains(name)), All: told.Count(pair => pair.Parts.Exists(part => part.Name == name)))).Where(static part => part.All > 0).ToList();
            yield return item.Finding(context)
                .Share(incomplete.Count, told.Count)
                .Message(incomplete.Count == 0 ? "message.kept" : "message")
                .Arg("parts", counts.Where(part => incomplete.Count == 0 || part.Missing > 0)
                    .Select(part => incomplete.Count == 0 ? NameOf(part.Name) : new CrmText("Integration.IncompleteArrival.count", ("part", NameOf(part.Name)), ("n", (long)part.Missing), ("all", (long)part.All))).ToList())
                .Arg("untold", untold.Count == 0 ? "" : new CrmText("Integration.IncompleteArrival.untold", ("parts", untold)))
                .Series(CrmDistribution.Of("missing", CrmUnit.Count, CrmValueKind.Term, counts.Select(static part => KeyValuePair.Create(part.Name, part.Missing))))
                .Evidence([.. incomplete.Select(static pair => ReconciledRegistry.Row(
                    pair.Pair.Crm!, new CrmText("Integration.IncompleteArrival.why", ("parts", pair.Missing.Select(NameOf).ToList()), ("entry", RecordName.Of(pair.Pair.Source!.Record)))))])
                .Build();
        }
    }

    private static CrmText NameOf(string part) => new($"Integration.IncompleteArrival.part.{part}");
}
