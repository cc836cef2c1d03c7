using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>
/// Active deals a manager says he has against the open deals he owns in the CRM, one finding a manager. The measure is the difference
/// over the larger of the two numbers, so that saying too much and noting too little weigh the same and neither passes 100 %.
/// </summary>
internal sealed class DeclaredVsActual : DataCheck
{
    public override string Id => "Data.DeclaredVsActual";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var open = context.Data.Deals.Where(static deal => deal.Status == CrmDealStatus.Open).ToLookup(static deal => UserName.Key(deal.Owner ?? ""), StringComparer.Ordinal);
        var owners = context.Data.Deals.Select(static deal => deal.Owner).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var people = context.Data.Users.Select(static user => user.Name)
            .Concat(context.Data.Tasks.Select(static task => task.Owner)).Concat(context.Data.Activities.Select(static activity => activity.Owner))
            .Concat(Cards.SelectMany(context.Data.Of).Cast<CrmCard>().Select(static card => card.Owner))
            .OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        foreach (var (manager, declared) in context.Config.Declared.ActiveDeals.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            var deals = open[Owner(manager, owners)].ToList();
            if (deals.Count == 0 && !people.Exists(name => UserName.Key(name) == UserName.Key(manager)) && UserName.OnlyLike(manager, people) is null)
            {
                yield return context.Finding(new CrmSubject(CrmSubjectType.Owner, manager, manager, manager)).NotEvaluated(new CrmText($"{Id}.unknown", ("manager", manager), ("declared", declared))).Build();
                continue;
            }
            var larger = Math.Max(declared, deals.Count);
            var apart = Math.Abs(declared - deals.Count);
            var builder = context.Finding(new CrmSubject(CrmSubjectType.Owner, manager, manager, manager))
                .Message(declared > deals.Count ? "more" : declared < deals.Count ? "fewer" : "message")
                .Arg("manager", manager).Arg("declared", declared).Arg("actual", (long)deals.Count)
                .Data("declared", declared).Data("actual", (long)deals.Count);
            builder = larger == 0 ? builder.Value(0, CrmUnit.Share, 0) : builder.Proportion(apart, larger);
            builder.Method("|declared - actual| / larger of the two");
            builder.Impact(apart).Causes(Causes(context, deals, declared));
            foreach (var finding in Emit(context, builder, [.. deals.Select(deal => CrmEvidenceRow.Of(deal, new CrmText($"{Id}.why"), "Stage", deal.Stage, deal.Amount))]))
            {
                yield return finding;
            }
        }
    }

    /// <summary>Not entered, not closed or entered twice. A cause is supported where it covers half of the gap or more.</summary>
    private static List<Cause> Causes(CheckContext context, List<CrmDeal> deals, long declared)
    {
        var missing = Math.Max(0, declared - deals.Count);
        var surplus = Math.Max(0, deals.Count - declared);
        var days = ChecksInForce.Of("Data.StaleDeal", context.Config).Parameters["days"];
        var movement = DealMovement.Of(context);
        var still = movement.Reason is null ? deals.LongCount(deal => movement.Of(deal) is { } moved && (context.AsOf - moved).TotalDays > days) : (long?)null;
        var twice = deals.Count - deals.GroupBy(static deal => (deal.Name?.Trim(), deal.ContactId ?? deal.CompanyId ?? deal.Contact ?? deal.Company ?? deal.Id, deal.Amount)).LongCount();
        return
        [
            new("notEntered", missing > 0, new("Data.DeclaredVsActual.cause.notEntered", ("n", missing))),
            new("notClosed", surplus > 0 && 2 * still >= surplus, still is { } n ? new("Data.DeclaredVsActual.cause.notClosed", ("n", n), ("days", days)) : new("Data.DeclaredVsActual.cause.notClosed.unknown")),
            new("duplicates", surplus > 0 && 2 * twice >= surplus, new("Data.DeclaredVsActual.cause.duplicates", ("n", twice))),
        ];
    }

    /// <summary>The key of the owner a manager is in the CRM: as written, else the one whose spelling only can be meant.</summary>
    private static string Owner(string manager, List<string> owners) =>
        UserName.Key(owners.Exists(owner => UserName.Key(owner) == UserName.Key(manager)) ? manager : UserName.OnlyLike(manager, owners) ?? manager);
}
