using CrmAudit.Engine.Configuration.Secrets;

namespace CrmAudit.Engine.LiveTests;

/// <summary>What the caller of a run allowed to send.</summary>
/// <param name="Steps">Keys of the steps, see <see cref="LiveTestStep"/>.</param>
/// <param name="Secrets">Looks a secret up; without a store only the environment has any.</param>
internal sealed record LiveTestPermission(IReadOnlySet<string> Steps, Func<SecretReference, ResolvedSecret> Secrets)
{
    /// <summary>Nothing may be sent.</summary>
    public static LiveTestPermission None { get; } = Of();

    /// <summary>These steps, with the secrets of the environment.</summary>
    public static LiveTestPermission Of(params IEnumerable<string> steps) => new(steps.ToHashSet(StringComparer.Ordinal), ResolvedSecret.Alone);
}
