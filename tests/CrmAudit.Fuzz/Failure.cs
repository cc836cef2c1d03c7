namespace CrmAudit.Fuzz;

/// <summary>A file that no reader should have failed over.</summary>
/// <param name="Target">Name of the target.</param>
/// <param name="What">What happened.</param>
/// <param name="Bytes">The file.</param>
public sealed record Failure(string Target, string What, byte[] Bytes);
