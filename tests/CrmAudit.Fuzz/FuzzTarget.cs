namespace CrmAudit.Fuzz;

/// <summary>A reader that is given damaged files.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Extension">Ending of the files.</param>
/// <param name="Seeds">Whole files the damage begins with.</param>
/// <param name="Read">Reads a file; an answer other than null, like an exception, is a failure.</param>
public sealed record FuzzTarget(string Name, string Extension, IReadOnlyList<byte[]> Seeds, Func<string, string?> Read);
