namespace CrmAudit.Engine.Fetching;

/// <summary>Why an export was not fetched. Its words hold names of methods, files and secrets, never an address with its key nor what a server wrote.</summary>
internal sealed class FetchException : Exception
{
    /// <param name="id">Id of the text and of the error.</param>
    /// <param name="args">Arguments of the text.</param>
    public FetchException(string id, params ReadOnlySpan<(string Name, object? Value)> args) => (Id, Text) = (id, new CrmText(id, args));

    /// <summary>What went wrong, for scripts.</summary>
    public string Id { get; }

    /// <summary>The words.</summary>
    public CrmText Text { get; }

    /// <inheritdoc/>
    public override string Message => Text.Render();
}
