namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>The tasks of one manager.</summary>
/// <param name="Name">Manager as the exports spell him.</param>
/// <param name="Tasks">His tasks.</param>
internal sealed record ManagerTasks(string Name, IReadOnlyList<CrmTask> Tasks)
{
    public CrmSubject Subject => new("Owner", Name, Name, Name);

    /// <summary>
    /// Every manager with his tasks, by name: those of the configuration, else whoever owns tasks, open deals or open leads.
    /// Dismissed users are left out.
    /// </summary>
    public static IReadOnlyList<ManagerTasks> Of(CheckContext context) => context.Cache.GetOrAdd("managerTasks", () => Read(context));

    private static IReadOnlyList<ManagerTasks> Read(CheckContext context)
    {
        var users = UserDirectory.Of(context);
        var tasks = context.Data.Tasks.Where(static task => task.Owner is not null).ToLookup(static task => task.Owner!, StringComparer.OrdinalIgnoreCase);
        IEnumerable<string?> names = context.Config.Tasks.Managers.Count > 0
            ? context.Config.Tasks.Managers
            : context.Data.Tasks.Select(static task => task.Owner)
                .Concat(context.Data.Deals.Where(static deal => deal.Status == CrmDealStatus.Open).Select(static deal => deal.Owner))
                .Concat(context.Data.Leads.Where(static lead => lead.Outcome == CrmLeadOutcome.Open).Select(static lead => lead.Owner));
        return [.. names.OfType<string>()
            .Where(static name => name.Trim().Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(name => users.StateOf(name) != UserState.Dismissed)
            .Select(name => new ManagerTasks(name, [.. tasks[name]]))];
    }
}
