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

    /// <summary>Why the field tells nothing of some deals: it is empty on all of them; null where one has anything in it.</summary>
    public CrmText? BlankReason(IReadOnlyCollection<CrmDeal> deals) => deals.Count == 0 || deals.Any(deal => !string.IsNullOrWhiteSpace(FieldOf(deal).Text(deal)))
        ? null
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
            var column = file.Columns.FirstOrDefault(column => column.Property is not null && string.Equals(column.Header, _name, StringComparison.OrdinalIgnoreCase));
            _mapped[file] = field = column?.Property is { } mapped && Canonical.TryGetValue(mapped, out var property) ? DataField.Of("Deal", property, _name) : _custom;
        }
        return field;
    }
}
