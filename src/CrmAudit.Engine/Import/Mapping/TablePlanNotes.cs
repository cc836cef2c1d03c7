using CrmAudit.Engine.Configuration.Reading;

namespace CrmAudit.Engine.Import.Mapping;

/// <summary>Tells what a reader should know about how a table is read before he believes what comes of it.</summary>
internal static class TablePlanNotes
{
    /// <summary>Columns that are named in a warning.</summary>
    private const int MostNamed = 8;

    /// <summary>Entities whose records are somebody.</summary>
    private static readonly HashSet<string> Cards = new(StringComparer.Ordinal) { "Contact", "Company", "Lead" };

    public static void Tell(IReadOnlyCollection<TablePlan> plans, IReadOnlyList<string> carriedDown, IImportObserver observer)
    {
        if (carriedDown.Count > 0)
        {
            Warn(observer, plans.First().File, "Import.CarriedDown", ("columns", carriedDown));
        }
        foreach (var plan in plans)
        {
            TellContent(plan.File, observer);
            TellNameless(plan.File, observer);
        }
        foreach (var (header, property) in plans.First().Foreign.Where(column => plans.All(plan => plan.Foreign.Contains(column))))
        {
            var file = plans.First().File;
            var near = NearestName.Of(property, CrmSchema.PropertiesOf(file.Entity).Select(static known => known.Name));
            var text = new CrmText(near is null ? "Import.NoSuchField" : "Import.NoSuchFieldNear", ("column", header), ("field", property), ("nearest", near), ("entity", file.Entity));
            observer.OnError(new("Import.NoSuchField", file.Path, file.HeaderLine, header, null, text));
        }
    }

    /// <summary>A header that says one thing over values that are another.</summary>
    private static void TellContent(CrmImportFile file, IImportObserver observer)
    {
        foreach (var column in file.Columns.Where(static column => column.Refused is not null))
        {
            Warn(
                observer,
                file,
                column.Property is null ? "Import.ContentDiffers" : "Import.ContentDecides",
                ("column", column.Header),
                ("refused", column.Refused),
                ("content", new CrmText($"Import.content.{column.Content}")),
                ("field", column.Property));
        }
    }

    private static void TellNameless(CrmImportFile file, IImportObserver observer)
    {
        if (!Cards.Contains(file.Entity) || CrmSchema.PropertiesOf(file.Entity).Any(property => property.Kind is CrmFieldKind.Name or CrmFieldKind.Phone or CrmFieldKind.Email && file.Has(property.Name)))
        {
            return;
        }
        var unknown = file.Unmapped.Select(static column => column.Header).Take(MostNamed).ToList();
        Warn(observer, file, unknown.Count == 0 ? "Import.Nameless" : "Import.NamelessAmong", ("entity", file.Entity), ("columns", unknown), ("column", unknown.FirstOrDefault()), ("field", nameof(CrmCard.Name)));
    }

    private static void Warn(IImportObserver observer, CrmImportFile file, string id, params ReadOnlySpan<(string Name, object? Value)> args)
    {
        var name = Path.GetFileName(file.Path);
        observer.OnError(new(id, file.Path, file.HeaderLine, null, null, new CrmText(id, [("file", file.Part is null ? name : $"{name} [{file.Part}]"), .. args])) { IsWarning = true });
    }
}
