namespace CrmAudit.Engine.Configuration.Secrets;

/// <summary>What became of looking a secret up. Its text never shows the value.</summary>
/// <param name="Problem">Why there is no value.</param>
/// <param name="Value">The value; null where there is a problem.</param>
internal sealed record ResolvedSecret(SecretProblem Problem, string? Value = null)
{
    /// <summary>A value; none is as good as not found.</summary>
    public static ResolvedSecret Of(string? value) => string.IsNullOrEmpty(value) ? new(SecretProblem.NotFound) : new(SecretProblem.None, value);

    /// <summary>Without a store: a variable of the environment, or the word that there is no store.</summary>
    public static ResolvedSecret Alone(SecretReference reference) => reference.Kind == "env" ? Of(reference.Resolve()) : new(SecretProblem.NoStore);

    /// <summary>The same as a key of a request: a line end after it is taken off, other characters than visible ASCII cannot be sent.</summary>
    public ResolvedSecret AsKey() => Value?.Trim() is not { } key ? this : key.Length > 0 && key.All(static sign => sign is > ' ' and < '\x7f') ? this with { Value = key } : new(SecretProblem.Unusable);

    /// <inheritdoc/>
    public override string ToString() => Problem == SecretProblem.None ? "***" : Problem.ToString();
}
