using System.Text.RegularExpressions;

namespace CrmAudit.Engine.Configuration.Secrets;

/// <summary>
/// A secret by its name: env:NAME is an environment variable, secret:NAME an entry of the secret store of the host. The
/// value is looked up when it is needed and kept nowhere.
/// </summary>
/// <param name="Kind">env or secret.</param>
/// <param name="Name">Name of the variable or entry.</param>
public sealed partial record SecretReference(string Kind, string Name)
{
    /// <summary>Reads env:NAME or secret:NAME.</summary>
    /// <param name="text">Text of the configuration.</param>
    /// <param name="reference">The reference.</param>
    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out SecretReference? reference)
    {
        var match = Form().Match(text ?? "");
        reference = match.Success ? new(match.Groups["kind"].Value, match.Groups["name"].Value) : null;
        return match.Success;
    }

    /// <summary>The value; null when the variable or entry does not exist.</summary>
    /// <param name="store">Looks up an entry of the host's secret store; without one secret:NAME has no value.</param>
    /// <param name="environment">Looks up an environment variable; that of the process when null.</param>
    public string? Resolve(Func<string, string?>? store = null, Func<string, string?>? environment = null) => Kind == "env"
        ? (environment ?? Environment.GetEnvironmentVariable)(Name)
        : store?.Invoke(Name);

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}:{Name}";

    [GeneratedRegex(@"^(?<kind>env|secret):(?<name>[A-Za-z0-9_.\-/]{1,200})$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
