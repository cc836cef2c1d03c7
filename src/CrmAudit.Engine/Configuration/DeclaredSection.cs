using System.ComponentModel.DataAnnotations;

namespace CrmAudit.Engine.Configuration;

/// <summary>What managers say they have.</summary>
public sealed class DeclaredSection
{
    /// <summary>Manager to the number of active deals he says he has.</summary>
    public IDictionary<string, long> ActiveDeals { get; set; } = new Dictionary<string, long>();

    /// <summary>Kinds of integration the firm does not have; the inventory asks for the others.</summary>
    [AllowedValues("telephony", "email", "forms", "messenger", "accounting", "marketplace")]
    public IList<string> NotUsed { get; set; } = [];
}
