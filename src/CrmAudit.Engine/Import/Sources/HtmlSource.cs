using CrmAudit.Engine.Import.Tables;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>The tables of an HTML page, which several systems call .xls. Nothing the page refers to is loaded.</summary>
internal static class HtmlSource
{
    private const long Largest = 256L * 1024 * 1024;

    /// <exception cref="ImportException">The page is too large or has no table.</exception>
    public static IEnumerable<RawTable> Read(SourceBytes source, TextEncoding encoding, ImportOptions options)
    {
        if (source.Length > Largest)
        {
            throw new ImportException(new CrmText("Import.TooLarge", ("bytes", source.Length), ("limit", Largest)));
        }
        using var reader = new StreamReader(source.Open(), encoding.Encoding);
        var found = false;
        foreach (var rows in HtmlTables.Of(reader.ReadToEnd(), options.Limits, source.Cancel))
        {
            var file = source.NewFile("Html");
            file.Encoding = encoding.Name;
            if (MatrixTable.Of(file, rows, options.Limits) is { } table)
            {
                found = true;
                yield return table;
            }
        }
        if (!found)
        {
            throw new ImportException(new CrmText("Import.NoTable"));
        }
    }
}
