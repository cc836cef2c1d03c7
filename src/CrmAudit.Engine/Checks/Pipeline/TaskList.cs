using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>What the list of tasks leaves out by the looks of it: most CRMs show everybody his own tasks, or the open ones, unless told otherwise.</summary>
internal static class TaskList
{
    private const int FewestTasks = 10;

    /// <summary>The one person whose tasks the list has, where open deals or leads have other owners as well; null where it has those of several, or too few to tell.</summary>
    public static string? OnlyOwner(CheckContext context)
    {
        var owners = context.Data.Tasks.Select(static task => task.Owner?.Trim()).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(2).ToList();
        return owners.Count == 1 && context.Data.Tasks.Count >= FewestTasks
            && context.Data.Deals.Where(static deal => deal.Status == CrmDealStatus.Open).Select(static deal => deal.Owner)
                .Concat(context.Data.Leads.Where(static lead => lead.Outcome == CrmLeadOutcome.Open).Select(static lead => lead.Owner))
                .Any(owner => !string.IsNullOrWhiteSpace(owner) && !string.Equals(owner.Trim(), owners[0], StringComparison.OrdinalIgnoreCase))
            ? owners[0] : null;
    }

    /// <summary>Why nothing follows for other people from a list of one person's tasks.</summary>
    public static CrmText OfOne(string owner) => new("Pipeline.tasksOfOne", ("owner", owner));
}
