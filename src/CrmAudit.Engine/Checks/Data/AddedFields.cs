using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>Which fields of the cards of an entity somebody added, as the CRM's own settings tell; without settings any column of no property may be one.</summary>
internal sealed class AddedFields
{
    private readonly Dictionary<string, FieldSetting> _byColumn;
    private readonly HashSet<string> _elsewhere;
    private readonly bool _isTold;

    private AddedFields(IReadOnlyList<CrmImportFile> files)
    {
        var told = files.Where(static file => file.FieldSettings is not null).ToList();
        _isTold = told.Count > 0;
        _byColumn = told.SelectMany(static file => file.FieldSettings!).Where(static field => field.IsAdded).DistinctBy(static field => field.Column, StringComparer.Ordinal).ToDictionary(static field => field.Column, StringComparer.Ordinal);
        _elsewhere = files.Except(told).SelectMany(static file => file.Columns).Select(static column => column.Header).ToHashSet(StringComparer.Ordinal);
        var columns = files.SelectMany(static file => file.Columns).Select(static column => column.Header).ToHashSet(StringComparer.Ordinal);
        Absent = [.. _byColumn.Values.Where(field => field.IsLeftOutWhenEmpty && !columns.Contains(field.Column))];
    }

    /// <summary>The fields no card has: the CRM gives them with the cards that have them alone.</summary>
    public IReadOnlyList<FieldSetting> Absent { get; }

    /// <summary>The fields of an entity.</summary>
    public static AddedFields Of(CheckContext context, string entity) => new([.. context.Data.Files.Where(file => file.Entity == entity)]);

    /// <summary>Whether a column may be a field somebody added.</summary>
    public bool MayBe(string column) => !_isTold || _byColumn.ContainsKey(column) || _elsewhere.Contains(column);

    /// <summary>The field of a column; null of one the settings do not name.</summary>
    public FieldSetting? Find(string column) => _byColumn.GetValueOrDefault(column);
}
