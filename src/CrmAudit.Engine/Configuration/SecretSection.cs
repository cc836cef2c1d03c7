using System.ComponentModel.DataAnnotations;

namespace CrmAudit.Engine.Configuration;

/// <summary>One key or password of the register; never its value.</summary>
public sealed class SecretSection
{
    /// <summary>Name.</summary>
    public required string Name { get; set; }

    /// <summary>Who holds it.</summary>
    public string? Holder { get; set; }

    /// <summary>employee, contractor or left.</summary>
    [AllowedValues("employee", "contractor", "left")]
    public string? HolderKind { get; set; }

    /// <summary>When it was last changed.</summary>
    public DateOnly? Rotated { get; set; }

    /// <summary>When it was last used; a key nobody uses is withdrawn, not changed.</summary>
    public DateOnly? LastUsed { get; set; }

    /// <summary>Where it is kept, so that whoever changes it finds it; never the value.</summary>
    public string? Store { get; set; }
}
