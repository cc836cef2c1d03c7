using System.ComponentModel.DataAnnotations;
using CrmAudit.Engine.Configuration.Secrets;

namespace CrmAudit.Engine.Configuration;

/// <summary>A test lead sent through a form of the site on request, and where it is looked for.</summary>
public sealed class ProbeSection
{
    /// <summary>What stands for the key in the address of the lookup.</summary>
    internal const string CredentialPlaceholder = "{credential}";

    /// <summary>Address the form posts to (http or https).</summary>
    public required string Url { get; set; }

    /// <summary>POST or PUT.</summary>
    [AllowedValues("POST", "PUT")]
    public string Method { get; set; } = "POST";

    /// <summary>form (as a browser sends it) or json.</summary>
    [AllowedValues("form", "json")]
    public string Format { get; set; } = "form";

    /// <summary>Fields of the form. {mark} is replaced by the mark of the test; env:NAME and secret:NAME by their value.</summary>
    public IDictionary<string, string> Fields { get; set; } = new Dictionary<string, string>();

    /// <summary>REST address whose answer holds the mark once the lead is in the CRM; {mark} and {credential} are replaced.</summary>
    public string? Lookup { get; set; }

    /// <summary>Key of the lookup: sent as a bearer token, or put where the address says {credential}.</summary>
    public SecretReference? Credential { get; set; }

    /// <summary>Minutes within which the lead must be in the CRM.</summary>
    [Range(0.01, 1440)]
    public double WithinMinutes { get; set; } = 5;

    /// <summary>Marks of tests sent earlier, to be looked for in the exports.</summary>
    public IList<string> Sent { get; set; } = [];
}
