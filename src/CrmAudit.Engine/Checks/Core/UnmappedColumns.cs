namespace CrmAudit.Engine.Checks.Core;

/// <summary>Columns of the exports that were not understood: what a check misses may stand in one of them.</summary>
internal static class UnmappedColumns
{
    /// <summary>A column that may hold a property: the one its header comes nearest to, else the only one whose content could; null when there is none.</summary>
    /// <param name="data">The exports.</param>
    /// <param name="entity">Entity name.</param>
    /// <param name="property">Canonical property name.</param>
    public static string? Nearest(CrmDataset data, string entity, string property)
    {
        var columns = data.Files.Where(file => string.Equals(file.Entity, entity, StringComparison.OrdinalIgnoreCase))
            .SelectMany(static file => file.Columns)
            .Where(static column => column is { Property: null, Basis: CrmColumnBasis.None })
            .ToList();
        if (columns.Find(column => column.Nearest == property || column.Refused == property) is { } near)
        {
            return near.Header;
        }
        var fitting = columns.Where(column => Fits(CrmSchema.PropertiesOf(entity).FirstOrDefault(candidate => candidate.Name == property)?.Kind, column.Content) && column.Nearest is null)
            .Select(static column => column.Header).Distinct(StringComparer.Ordinal).ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }

    /// <summary>The one property of an entity that what stands in a column can be and no table has; null when there is none or several.</summary>
    /// <param name="entity">Entity name.</param>
    /// <param name="content">What stands in the column.</param>
    /// <param name="tables">The tables the column is one of.</param>
    public static string? ByContent(string entity, CrmColumnContent content, IReadOnlyList<CrmImportFile> tables) => content is not (CrmColumnContent.Phone or CrmColumnContent.Email or CrmColumnContent.Firm)
        ? null
        : CrmSchema.PropertiesOf(entity).Where(property => Fits(property.Kind, content) && !tables.Any(table => table.Has(property.Name))).Select(static property => property.Name).ToList() is [var only] ? only : null;

    private static bool Fits(CrmFieldKind? kind, CrmColumnContent content) => kind switch
    {
        CrmFieldKind.Date => content == CrmColumnContent.Date,
        CrmFieldKind.Phone => content == CrmColumnContent.Phone,
        CrmFieldKind.Email => content == CrmColumnContent.Email,
        CrmFieldKind.Amount => content is CrmColumnContent.Amount or CrmColumnContent.Number,
        CrmFieldKind.Name or CrmFieldKind.User => content == CrmColumnContent.Person,
        CrmFieldKind.Company => content == CrmColumnContent.Firm,
        CrmFieldKind.Choice => content == CrmColumnContent.Text,
        _ => false,
    };
}
