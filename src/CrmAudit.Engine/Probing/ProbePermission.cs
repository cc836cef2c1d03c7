using CrmAudit.Engine.Configuration.Secrets;

namespace CrmAudit.Engine.Probing;

/// <summary>What the caller of a run allowed to send.</summary>
/// <param name="Steps">Keys of the steps, see <see cref="ProbeStep"/>.</param>
/// <param name="Secrets">Looks a secret up; without a store only the environment has any.</param>
internal sealed record ProbePermission(IReadOnlySet<string> Steps, Func<SecretReference, ResolvedSecret> Secrets)
{
    /// <summary>Nothing may be sent.</summary>
    public static ProbePermission None { get; } = Of();

    /// <summary>These steps, with the secrets of the environment.</summary>
    public static ProbePermission Of(params IEnumerable<string> steps) => new(steps.ToHashSet(StringComparer.Ordinal), ResolvedSecret.Alone);
}
