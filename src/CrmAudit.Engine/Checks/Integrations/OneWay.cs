using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.Register;
using CrmAudit.Engine.Checks.Integrations.Registries;
using CrmAudit.Engine.Reconcile;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>
/// Integrations whose data go one way only: what becomes of an entry (paid, handed over, cancelled) never shows in its deal, letters nobody knows the opens of. Told from
/// the entries themselves; a declared direction is an answer of a person and proves nothing.
/// </summary>
internal sealed class OneWay : Check
{
    /// <summary>Fewer entries that came to an end do not show whether their end comes back.</summary>
    private const int FewestEnded = 5;

    /// <summary>So few are single slips; more are a way back that is walked by hand.</summary>
    private const double Slips = 0.05;

    private const int FewestLetters = 20;

    /// <summary>Kinds that have something to bring back: statuses, payments, opens.</summary>
    private static readonly HashSet<string> Returning = new(StringComparer.Ordinal) { "accounting", "marketplace", "email" };

    public override string Id => "Integration.OneWay";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in ReconciledRegistry.Of(context))
        {
            if (ByEntries(context, item) is { } finding)
            {
                told.Add(item.Registry.Name);
                yield return finding;
            }
        }
        var register = IntegrationRegister.Of(context);
        if (ByOpens(context) is { } opens)
        {
            told.UnionWith(register.Where(static entry => entry.Kind == "email").Select(static entry => entry.Name));
            yield return opens;
        }
        foreach (var entry in register.Where(entry => entry.Direction is not null && (Returning.Contains(entry.Kind) || entry.Direction != "in") && told.Add(entry.Name)))
        {
            yield return Declared(context, entry);
        }
    }

    /// <summary>What became of the entries of a registry against their deals; null where nothing has come to an end and no status tells it either.</summary>
    private static CrmFinding? ByEntries(CheckContext context, ReconciledRegistry item)
    {
        var path = ReturnPath.Of(item);
        var isConstant = item.Result.Statuses.IsOneWay;
        if (path.Ended.Count < FewestEnded && !isConstant)
        {
            return item.Result.Statuses.Rules.Select(static rule => rule.Crm).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1
                ? item.Finding(context).Count(0, item.Pairs.Count).Message("message.follows").Arg("pairs", (long)item.Pairs.Count).Impact(0).Build()
                : null;
        }
        if (path.Ended.Count < FewestEnded)
        {
            return Stuck(item.Finding(context), context, item.Pairs, item.Pairs.Count).Status(CrmStatus.Fail).Message("message.statuses").Build();
        }
        if (isConstant && path.Stuck.Count > 0)
        {
            // Deals that are all alike were not brought up to date where they happen to fit.
            return Stuck(item.Finding(context), context, path.Stuck, item.Pairs.Count).Status(CrmStatus.Fail).Message("message.statuses").Arg("statuses", Named(item.Pairs.Select(static pair => pair.Source!.Status))).Build();
        }
        var share = (double)path.Stuck.Count / path.Ended.Count;
        return Stuck(item.Finding(context), context, path.Stuck, path.Ended.Count)
            .Status(share <= Slips ? CrmStatus.Pass : share < 1 ? CrmStatus.Warning : CrmStatus.Fail)
            .Message(share <= Slips ? "message" : share < 1 ? "message.partly" : "message.never")
            .Build();
    }

    private static FindingBuilder Stuck(FindingBuilder builder, CheckContext context, IReadOnlyList<ReconcileOutcome> stuck, int all)
    {
        return builder
            .Count(stuck.Count, all)
            .Arg("statuses", Named(stuck.Select(static pair => pair.Source!.Status)))
            .Arg("stages", Named(stuck.Select(static pair => (pair.Crm!.Record as CrmDeal)?.Stage ?? pair.Crm.Status)))
            .Arg("pairs", (long)all)
            .Evidence([.. stuck.Select(static pair => ReconciledRegistry.Row(
                pair.Crm!,
                pair.Source!.Status is { } status ? new CrmText("Integration.OneWay.why", ("status", status)) : new CrmText("Integration.OneWay.why.payment", ("date", pair.Source.At)),
                "Stage",
                (pair.Crm!.Record as CrmDeal)?.Stage ?? pair.Crm.Status))])
            .Impact(stuck.Count);
    }

    private static List<string> Named(IEnumerable<string?> names) => [.. names.OfType<string>().GroupBy(static name => name, StringComparer.OrdinalIgnoreCase).OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal).Take(5).Select(static group => group.Key)];

    /// <summary>Opens of letters; null where the exports have no column that tells them.</summary>
    private static CrmFinding? ByOpens(CheckContext context)
    {
        var letters = context.Data.Activities.Where(static activity => activity is { Kind: CrmActivityKind.Email, Direction: not CrmDirection.Incoming, Opened: not null }).ToList();
        var mailings = context.Data.Mailings.Where(static mailing => mailing is { Sent: > 0, Opens: not null }).ToList();
        var sent = letters.Count + mailings.Sum(static mailing => mailing.Sent);
        if (sent < FewestLetters)
        {
            return null;
        }
        var opened = letters.Count(static letter => letter.Opened == true) + mailings.Sum(static mailing => Math.Min(mailing.Opens!.Value, mailing.Sent));
        return context.Finding(IntegrationRegister.SubjectOf(context, "email", "Opens"))
            .Count(opened == 0 ? sent : 0, sent)
            .Message(opened == 0 ? "message.opens" : "message.opened")
            .Arg("integration", IntegrationRegister.NameOf(context, "email"))
            .Arg("opened", opened).Arg("sent", sent)
            .Impact(opened == 0 ? sent : 0)
            .Build();
    }

    /// <summary>What the register says and no entry shows.</summary>
    private static CrmFinding Declared(CheckContext context, IntegrationEntry entry)
    {
        var builder = context.Finding(entry.Subject).Arg("integration", entry.Name);
        return entry.Direction == "out"
            ? builder.Count(1, 1).Status(CrmStatus.Warning).Method(AttestedFinding.Method).Message("message.out").Impact(1).Build()
            : builder.NotEvaluated(new($"Integration.OneWay.unproven.{(entry.Kind == "email" ? "email" : "entries")}", ("integration", entry.Name), ("direction", new CrmText($"Integration.OneWay.direction.{entry.Direction}")))).Build();
    }
}
