namespace CrmAudit.Engine.Catalogue;

/// <summary>One deed that mends what several checks find; its words are plan.deed.{id}.</summary>
/// <param name="Id">Key of the action in a plan; the same in every language and run.</param>
/// <param name="Role">Who of audit.team answers for it where no finding has an owner: sales, technical, management or contact.</param>
/// <param name="Mends">Ids of checks, or of single recommendations of a check that ask for something else than its others.</param>
internal sealed record Deed(string Id, string Role, IReadOnlyList<string> Mends)
{
    /// <summary>The deed in words.</summary>
    public CrmText Title => new("plan.deed." + Id);
}
