using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Data;
using CrmAudit.Engine.Text.Quality;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>A field of deals by the name an administrator knows it by: a canonical property or the header of a column.</summary>
internal sealed class DealField
{
    private static readonly Dictionary<string, CrmProperty> Canonical = CrmSchema.PropertiesOf("Deal").ToDictionary(static property => property.Name, StringComparer.OrdinalIgnoreCase);

    private readonly string _name;
    private readonly FillerDictionary _fillers;
    private readonly DataField _custom;
    private readonly DataField? _canonical;
    private readonly Dictionary<CrmImportFile, DataField> _mapped = new(ReferenceEqualityComparer.Instance);

    public DealField(CheckContext context, string name)
    {
        _name = name;
        _fillers = FillProfile.Fillers(context);
        _custom = DataField.Custom("Deal", name);
        _canonical = Canonical.TryGetValue(name, out var property) ? DataField.Of("Deal", property, name) : null;
    }

    /// <summary>Whether the field says something: not empty, not a nought, not typed only to get past the form.</summary>
    public bool IsFilled(CrmDeal deal)
    {
        var field = FieldOf(deal);
        return field.Text(deal) is { } text && !string.IsNullOrWhiteSpace(text) && !field.IsZero(deal) && field.Filler(deal, text, _fillers) == FillerKind.None
            && (field.Use != FillUse.Amount || deal.Amount is > 0);
    }

    /// <summary>Why the field tells nothing of some deals: no export of theirs has it, or it is empty on all of them; null where one has anything in it.</summary>
    public CrmText? BlankReason(IReadOnlyCollection<CrmDeal> deals) => deals.Count == 0 || deals.Any(deal => !string.IsNullOrWhiteSpace(FieldOf(deal).Text(deal)))
        ? null
        : deals.All(deal => !IsExported(deal)) ? new("Pipeline.RequiredField.noColumn", ("field", FieldName.Of(_name)))
        : new("reason.blankColumn", ("n", (long)deals.Count), ("fields", new[] { FieldName.Of(_name) }));

    /// <summary>The property of that name, else the column of that header, which may have been read as a property.</summary>
    private DataField FieldOf(CrmDeal deal)
    {
        if (_canonical is not null)
        {
            return _canonical;
        }
        if (deal.Origin is not { } file)
        {
            return _custom;
        }
        if (!_mapped.TryGetValue(file, out var field))
        {
            var column = ColumnOf(file);
            _mapped[file] = field = column is null ? _custom
                : column.Property is not { } mapped ? DataField.Custom("Deal", column.Header)
                : Canonical.TryGetValue(mapped, out var property) ? DataField.Of("Deal", property, _name) : _custom;
        }
        return field;
    }

    /// <summary>Whether the export of a deal has the field; a deal built by hand has what it has.</summary>
    private bool IsExported(CrmDeal deal) => deal.Origin is not { } file || (_canonical is null ? ColumnOf(file) is not null : file.Has(_canonical.Key));

    /// <summary>The column of that header; vendors leave blanks around it.</summary>
    private CrmImportColumn? ColumnOf(CrmImportFile file) =>
        Array.Find([.. file.Columns.OrderByDescending(static column => column.Property is not null)], column => string.Equals(column.Header.Trim(), _name.Trim(), StringComparison.OrdinalIgnoreCase));
}
