using System.ComponentModel.DataAnnotations;
using CrmAudit.Engine.Configuration.Secrets;

namespace CrmAudit.Engine.Configuration;

/// <summary>Where fresh exports come from with Invoke-CrmAudit -Fetch. Without the switch nothing is asked.</summary>
public sealed class SourceSection
{
    /// <summary>The CRM: Bitrix24, AmoCrm or HubSpot.</summary>
    [AllowedValues("Bitrix24", "AmoCrm", "HubSpot")]
    public required string System { get; set; }

    /// <summary>Address of the account, or its name (env:NAME, secret:NAME); of a Bitrix24 webhook the name only.</summary>
    public string? Address { get; set; }

    /// <summary>Name of the key: env:NAME or secret:NAME. A Bitrix24 webhook has it in its address.</summary>
    public SecretReference? Token { get; set; }

    /// <summary>Folder of the fetched files, relative to the configuration file; it is among the exports.</summary>
    public string Path { get; set; } = "fetched";

    /// <summary>What to fetch (Deal, Contact ...); everything when empty.</summary>
    public IList<string> Entities { get; set; } = [];
}
