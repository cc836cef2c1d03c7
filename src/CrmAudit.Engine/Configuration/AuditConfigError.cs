namespace CrmAudit.Engine.Configuration;

/// <summary>One thing that is wrong in a configuration.</summary>
/// <param name="Id">Stable id (Config.UnknownKey, Config.WrongType ...), equal to the id of its text.</param>
/// <param name="File">The file, or the environment variable the value came from.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column.</param>
/// <param name="Key">The key with its way from the top (exports[0].path); null when it is about the whole file.</param>
/// <param name="Text">What is wrong and what to do.</param>
public sealed record AuditConfigError(string Id, string File, int Line, int Column, string? Key, CrmText Text)
{
    /// <summary>What is wrong and what to do, in the language of the user interface.</summary>
    public string Message => Text.Render();

    /// <inheritdoc/>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}({Line},{Column}): {Id}: {Message}");
}
