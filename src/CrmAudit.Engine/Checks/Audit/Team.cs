using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Audit;

/// <summary>Sales, technical and management roles and a contact person are named.</summary>
internal sealed class Team : AuditCheck
{
    public override string Id => "Audit.Team";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, AuditOverview audit)
    {
        var team = context.Config.Audit.Team;
        (string Role, string? Name)[] roles = [("sales", team.Sales), ("technical", team.Technical), ("management", team.Management), ("contact", team.Contact)];
        var missing = roles.Where(static role => string.IsNullOrWhiteSpace(role.Name)).Select(role => new CrmText($"{Id}.{role.Role}")).ToList();
        yield return context.Finding(Whole)
            .Count(missing.Count, roles.Length)
            .Message(missing.Count == 0 ? "message" : "missing")
            .Arg("roles", missing)
            .Build();
    }
}
