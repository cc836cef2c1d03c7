using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>Who answers for an integration, as its texts tell it.</summary>
internal static class IntegrationOwner
{
    /// <summary>The arguments owner, which says that there is none, and named, which is empty then.</summary>
    public static FindingBuilder OwnedBy(this FindingBuilder builder, string? owner) => owner is null
        ? builder.Arg("owner", new CrmText("Integration.noOwner")).Arg("named", "")
        : builder.Arg("owner", owner).Arg("named", new CrmText("Integration.named", ("owner", owner)));
}
