namespace CrmAudit.Engine.Import.Understanding;

/// <summary>What the name of a sheet, of an entry of an archive or of a file says its rows are: people call a list of contacts so.</summary>
internal static class TableNoun
{
    /// <summary>The noun of the nearest name that has just one; null where none has.</summary>
    public static string? Of(CrmImportFile file) => (file.Part is null ? null : OfName(file.Part)) ?? OfName(file.Path);

    private static string? OfName(string name)
    {
        var meaning = HeaderReader.Read(Path.GetFileNameWithoutExtension(Path.GetFileName(name)));
        return meaning.Nouns.Distinct(StringComparer.Ordinal).ToList() switch
        {
            // Whoever is responsible for a record is a user where the rows are of such: managers, agents, employees.
            ["owner"] => "user",
            ["supplier"] => "company",
            [var noun] => noun,
            [] when meaning.Attribute == "employees" => "user",
            // A price list, a stock list.
            [] when meaning.Attribute is "price" or "stock" or "sku" => "product",
            _ => null,
        };
    }
}
