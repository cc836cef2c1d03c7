namespace CrmAudit.Engine.Import.Understanding;

/// <summary>What the name of a sheet, of an entry of an archive or of a file says its rows are: people call a list of contacts so.</summary>
internal static class TableNoun
{
    /// <summary>The noun of the nearest name that has just one; null where none has.</summary>
    public static string? Of(CrmImportFile file) => (file.Part is null ? null : OfName(file.Part)) ?? OfName(file.Path);

    private static string? OfName(string name) => HeaderReader.Read(Path.GetFileNameWithoutExtension(Path.GetFileName(name))).Nouns.Distinct(StringComparer.Ordinal).ToList() is [var noun] ? noun : null;
}
