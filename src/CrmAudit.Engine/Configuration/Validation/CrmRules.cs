using CrmAudit.Engine.Catalogue;

namespace CrmAudit.Engine.Configuration.Validation;

/// <summary>The address of the CRM is a secure one of a system whose cards are known.</summary>
internal static class CrmRules
{
    public static void Check(ConfigRuleContext context)
    {
        var crm = context.Config.Crm;
        var systems = CardPlaces.All.Select(static places => places.System).ToList();
        if (crm.System is { } system && !systems.Contains(system, StringComparer.OrdinalIgnoreCase))
        {
            context.AtValue("Config.CrmSystem", crm, "system", "crm.system", ("value", system), ("systems", systems));
        }
        else if (crm.Url is { } url && CardPlaces.AddressOf(url) is not { })
        {
            context.AtValue("Config.CrmAddress", crm, "url", "crm.url", ("value", url));
        }
        else if (CardPlaces.AddressOf(crm.Url) is { } address && CardPlaces.Of(crm.System, address) is null)
        {
            context.AtValue("Config.CrmUnknown", crm, "url", "crm.url", ("value", crm.Url), ("systems", systems));
        }
    }
}
