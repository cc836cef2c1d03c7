using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.Register;
using CrmAudit.Engine.Checks.Integrations.Registries;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>Integrations that send data and get nothing back: statuses of the registry that never change the deal, mailings whose opens nobody tracks.</summary>
internal sealed class OneWay : Check
{
    public override string Id => "Integration.OneWay";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in ReconciledRegistry.Of(context).Where(static item => item.Result.Statuses.IsOneWay || item.Result.Statuses.Rules.Any()))
        {
            told.Add(item.Registry.Name);
            var oneWay = item.Result.Statuses.IsOneWay;
            var stuck = oneWay ? item.Pairs : [];
            yield return item.Finding(context)
                .Count(oneWay ? 1 : 0, 1)
                .Message(oneWay ? "message.statuses" : "message")
                .Arg("statuses", item.Pairs.Select(static outcome => outcome.Source!.Status).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).ToList())
                .Arg("pairs", (long)item.Pairs.Count)
                .Evidence([.. stuck.Select(static outcome => ReconciledRegistry.Row(outcome.Crm!, new CrmText("Integration.OneWay.why", ("status", outcome.Source!.Status)), "Status", outcome.Crm!.Status))])
                .AtStake(context, [.. stuck.Select(static outcome => outcome.Source!.Record)])
                .Build();
        }
        foreach (var integration in IntegrationRegister.Of(context).Where(integration => integration.Direction is not null && told.Add(integration.Name)))
        {
            var silent = integration.Direction is "out" && !ComesBack(context, integration.Kind);
            yield return context.Finding(integration.Subject)
                .Count(silent ? 1 : 0, 1)
                .Message(silent ? integration.Kind == "email" ? "message.opens" : "message.out" : "message")
                .Arg("integration", integration.Name)
                .AtStake(context, silent && integration.Kind == "email" ? [.. ChannelUse.Of(context, "email")] : [])
                .Build();
        }
    }

    private static bool ComesBack(CheckContext context, string kind) => kind == "email"
        && (context.Data.Mailings.Any(static mailing => mailing.Opens is not null) || context.Data.Activities.Any(static activity => activity is { Kind: CrmActivityKind.Email, Opened: not null }));
}
