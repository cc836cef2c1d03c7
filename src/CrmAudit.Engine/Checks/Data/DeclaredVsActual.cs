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
        var open = context.Data.Deals.Where(static deal => deal.Status == CrmDealStatus.Open).ToLookup(static deal => KeyOf(deal.Owner ?? ""), StringComparer.Ordinal);
        foreach (var (manager, declared) in context.Config.Declared.ActiveDeals.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            var deals = open[KeyOf(manager)].ToList();
            var larger = Math.Max(declared, deals.Count);
            var apart = Math.Abs(declared - deals.Count);
            var builder = context.Finding(new CrmSubject("Owner", manager, manager, manager))
                .Message(declared > deals.Count ? "more" : declared < deals.Count ? "fewer" : "message")
                .Arg("manager", manager).Arg("declared", declared).Arg("actual", (long)deals.Count)
                .Data("declared", declared).Data("actual", (long)deals.Count);
            builder = larger == 0 ? builder.Value(0, "share", 0) : builder.Proportion(apart, larger);
            builder.Method("|declared - actual| / larger of the two");
            Money.In(deals, context).Into(builder, apart);
            foreach (var finding in Emit(context, builder, [.. deals.Select(deal => CrmEvidenceRow.Of(deal, new CrmText($"{Id}.why"), "Stage", deal.Stage, deal.Amount))]))
            {
                yield return finding;
            }
        }
    }

    /// <summary>The words of a name in one order and case: Иван Петров and Петров Иван are one manager.</summary>
    private static string KeyOf(string name) =>
        string.Join(' ', name.Split([' ', '\u00a0', ','], StringSplitOptions.RemoveEmptyEntries).Select(static word => word.ToUpperInvariant()).Order(StringComparer.Ordinal));
}
