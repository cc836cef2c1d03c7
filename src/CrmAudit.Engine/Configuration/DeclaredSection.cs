namespace CrmAudit.Engine.Configuration;

/// <summary>What managers say they have.</summary>
public sealed class DeclaredSection
{
    /// <summary>Manager to the number of active deals he says he has.</summary>
    public IDictionary<string, long> ActiveDeals { get; set; } = new Dictionary<string, long>();

    /// <summary>Expected kinds of integration that the firm does not have.</summary>
    public IList<string> NotUsed { get; set; } = [];
}
