using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>The tasks of one manager.</summary>
/// <param name="Name">Manager as the exports spell him.</param>
/// <param name="Tasks">His tasks.</param>
internal sealed record ManagerTasks(string Name, IReadOnlyList<CrmTask> Tasks)
{
    private static readonly PerRun<IReadOnlyList<ManagerTasks>> OfRun = new(Read);

    public CrmSubject Subject => new(CrmSubjectType.Owner, Name, Name, Name);

    /// <summary>
    /// Every manager with his tasks, by name: those of the configuration, else whoever owns tasks, open deals or open leads.
    /// Dismissed users are left out.
    /// </summary>
    public static IReadOnlyList<ManagerTasks> Of(CheckContext context) => OfRun.Of(context);

    private static IReadOnlyList<ManagerTasks> Read(CheckContext context)
    {
        var users = UserDirectory.Of(context);
        // By spelling first: there are as many tasks as there are, but few spellings to be folded.
        var spelled = new Dictionary<string, List<CrmTask>>(StringComparer.Ordinal);
        foreach (var task in context.Data.Tasks)
        {
            if (task.Owner is { } owner)
            {
                if (!spelled.TryGetValue(owner, out var list))
                {
                    spelled[owner] = list = [];
                }
                list.Add(task);
            }
        }
        var tasks = spelled.ToLookup(static pair => pair.Key, static pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        IEnumerable<string?> names = context.Config.Tasks.Managers.Count > 0
            ? context.Config.Tasks.Managers
            : spelled.Keys
                .Concat(context.Data.Deals.Where(static deal => deal.Status == CrmDealStatus.Open).Select(static deal => deal.Owner))
                .Concat(context.Data.Leads.Where(static lead => lead.Outcome == CrmLeadOutcome.Open).Select(static lead => lead.Owner));
        return [.. names.OfType<string>()
            .Where(static name => name.Trim().Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(name => users.StateOf(name) != UserState.Dismissed)
            .Select(name => new ManagerTasks(name, [.. tasks[name].SelectMany(static list => list)]))];
    }
}
