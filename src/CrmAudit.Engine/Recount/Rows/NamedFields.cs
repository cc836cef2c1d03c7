using System.Collections.Concurrent;
using System.Linq.Expressions;

namespace CrmAudit.Engine.Recount.Rows;

/// <summary>Fields of any record by the name an administrator knows them by: a canonical property or the header of a column.</summary>
internal static class NamedFields
{
    private static readonly ConcurrentDictionary<(Type, string), Delegate?> Getters = new();

    /// <summary>The canonical property of an entity by its name in any case; null for a column.</summary>
    public static CrmProperty? Canonical(string entity, string field) =>
        CrmSchema.PropertiesOf(entity).FirstOrDefault(property => string.Equals(property.Name, field, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads the text of a field; null when empty. A header the import has mapped to a property is read from there.</summary>
    public static Func<CrmRecord, string?> Text(string entity, string field)
    {
        if (Canonical(entity, field) is { } property)
        {
            return record => Trimmed(property.GetText(record));
        }
        return field.ToUpperInvariant() switch
        {
            "ID" => static record => Trimmed(record.Id),
            "SOURCE" => static record => Trimmed(record.Source),
            "FILE" => static record => Trimmed(record.File),
            // Of a deal as it is counted by products: one line of it.
            "PRODUCT" when entity == "Deal" => static record => record is CrmDeal { Lines: [var line, ..] } ? Trimmed(line.Product) : null,
            _ => record => Trimmed(Column(record, entity, field)),
        };
    }

    /// <summary>Reads a property of a type; null when the entity has no such property.</summary>
    public static Func<CrmRecord, T>? Typed<T>(string entity, string property)
    {
        var type = CrmSchema.TypeOf(entity);
        return (Func<CrmRecord, T>?)Getters.GetOrAdd((type, $"{property}\n{typeof(T)}"), _ =>
        {
            if (type.GetProperty(property) is not { } found || found.PropertyType != typeof(T))
            {
                return null;
            }
            var record = Expression.Parameter(typeof(CrmRecord));
            return Expression.Lambda<Func<CrmRecord, T>>(Expression.Property(Expression.Convert(record, type), found), record).Compile();
        });
    }

    private static string? Column(CrmRecord record, string entity, string field)
    {
        if (record.Fields.TryGetValue(field, out var value))
        {
            return value;
        }
        foreach (var (header, text) in record.Fields)
        {
            if (string.Equals(header, field, StringComparison.OrdinalIgnoreCase))
            {
                return text;
            }
        }
        foreach (var column in record.Origin?.Columns ?? [])
        {
            if (column.Property is { } mapped && string.Equals(column.Header, field, StringComparison.OrdinalIgnoreCase) && Canonical(entity, mapped) is { } property)
            {
                return property.GetText(record);
            }
        }
        return null;
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
