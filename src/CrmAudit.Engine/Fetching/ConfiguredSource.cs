using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Fetching;

/// <summary>The fetch a configuration describes.</summary>
/// <param name="System">The CRM.</param>
/// <param name="Address">Its address or the name of it.</param>
/// <param name="Token">Name of the key.</param>
/// <param name="Order">What goes where: what broke off is gone on with, what is there is replaced.</param>
internal sealed record ConfiguredSource(ICrmSystem System, string? Address, string? Token, FetchOrder Order)
{
    /// <summary>The fetch of a configuration.</summary>
    /// <exception cref="FetchException">It describes none.</exception>
    public static ConfiguredSource Of(AuditConfig config)
    {
        var source = config.Source ?? throw new FetchException("Fetch.noSource");
        var folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(config.Path) ?? "", source.Path));
        return new(CrmSystems.Require(source.System), source.Address, source.Token?.ToString(), new(folder, [.. source.Entities]) { Resume = true, Force = true });
    }

    /// <summary>As one line, keys by their names.</summary>
    public override string ToString() => $"{System.Name} {Address} {Token} {Order.Folder} {string.Join(", ", Order.Entities)}";
}
