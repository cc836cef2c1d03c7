namespace CrmAudit.JudgingGenerator.Names;

/// <summary>The word lists of the folder Words: one entry per line, fields separated by a bar.</summary>
public static class WordFile
{
    public static IReadOnlyList<string[]> Read(string name)
    {
        using var stream = typeof(WordFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"No word list {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split('|'))
            .ToList();
    }

    public static string[] Variants(string field) =>
        field.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
