using System.Collections;

namespace CrmAudit.Engine.Import.Once;

/// <summary>Makes one record of two rows of it, and tells what they say differently.</summary>
internal static class RecordUpdate
{
    /// <summary>
    /// What the newer row says differently: a property or custom column both tables have. A value of the older row that the newer table has no column for
    /// is no difference.
    /// </summary>
    public static List<RecordChange> Differences(CrmRecord older, CrmRecord newer)
    {
        List<RecordChange>? changes = null;
        foreach (var (property, field) in RecordProperties.Of(newer).Compared)
        {
            var (before, after) = (field.Get(older), field.Get(newer));
            if (!Same(before, after) && Asked(older, property.Name, before) && Asked(newer, property.Name, after))
            {
                (changes ??= []).Add(Change(newer, property.Name, property.GetText(older), property.GetText(newer)));
            }
        }
        foreach (var (header, before) in older.Fields)
        {
            if (newer.Fields.TryGetValue(header, out var after) ? !Same(before, after) : HasColumn(newer, header))
            {
                (changes ??= []).Add(Change(newer, header, before, newer.Fields.GetValueOrDefault(header)));
            }
        }
        foreach (var (header, after) in newer.Fields)
        {
            if (!older.Fields.ContainsKey(header) && HasColumn(older, header))
            {
                (changes ??= []).Add(Change(newer, header, null, after));
            }
        }
        return changes ?? [];
    }

    /// <summary>Puts the newer row in the place of the older one; what the newer table has no column for stays.</summary>
    public static void Renew(CrmRecord kept, CrmRecord newer)
    {
        foreach (var field in RecordProperties.Of(kept).Fields)
        {
            var value = field.Get(newer);
            if (!IsEmpty(value) || newer.Origin?.Has(field.Column) == true)
            {
                field.Set(kept, value);
            }
        }
        var fields = kept.Fields.Where(field => !HasColumn(newer, field.Key)).ToDictionary(StringComparer.OrdinalIgnoreCase);
        foreach (var (header, value) in newer.Fields)
        {
            fields[header] = value;
        }
        kept.Fields = fields;
        (kept.Origin, kept.Line) = (newer.Origin, newer.Line);
    }

    /// <summary>Fills what the kept, newer row has no column for from an older one.</summary>
    public static void Complete(CrmRecord kept, CrmRecord older)
    {
        foreach (var field in RecordProperties.Of(kept).Fields)
        {
            var value = field.Get(older);
            if (!IsEmpty(value) && IsEmpty(field.Get(kept)) && kept.Origin?.Has(field.Column) != true)
            {
                field.Set(kept, value);
            }
        }
        if (older.Fields.Keys.Any(header => !kept.Fields.ContainsKey(header) && !HasColumn(kept, header)))
        {
            var fields = older.Fields.Where(field => !HasColumn(kept, field.Key)).ToDictionary(StringComparer.OrdinalIgnoreCase);
            foreach (var (header, value) in kept.Fields)
            {
                fields[header] = value;
            }
            kept.Fields = fields;
        }
    }

    private static RecordChange Change(CrmRecord newer, string property, string? before, string? after) => new(
        newer.Id, newer.DisplayName is { Length: > 0 } name ? name : null, (newer as CrmCard)?.Owner, newer.File, newer.Line, property, before, after);

    private static bool Asked(CrmRecord record, string property, object? value) => !IsEmpty(value) || record.Origin?.Has(property) == true;

    private static bool HasColumn(CrmRecord record, string header)
    {
        foreach (var column in record.Origin?.Columns ?? [])
        {
            if (string.Equals(column.Header, header, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsEmpty(object? value) => value switch
    {
        null => true,
        string text => text.Length == 0,
        ICollection list => list.Count == 0,
        Enum kind => Convert.ToInt32(kind, System.Globalization.CultureInfo.InvariantCulture) == 0,
        _ => false,
    };

    private static bool Same(object? before, object? after) => (before, after) switch
    {
        (string left, string right) => left.AsSpan().Trim().SequenceEqual(right.AsSpan().Trim()),
        (IReadOnlyList<CrmPhone> left, IReadOnlyList<CrmPhone> right) => left.Select(static phone => phone.Number ?? phone.Text).ToHashSet(StringComparer.Ordinal).SetEquals(right.Select(static phone => phone.Number ?? phone.Text)),
        (IReadOnlyList<string> left, IReadOnlyList<string> right) => left.ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(right),
        (CrmPhone left, CrmPhone right) => (left.Number ?? left.Text) == (right.Number ?? right.Text),
        _ => IsEmpty(before) ? IsEmpty(after) : Equals(before, after),
    };
}
