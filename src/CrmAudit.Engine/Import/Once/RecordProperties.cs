using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace CrmAudit.Engine.Import.Once;

/// <summary>All that can be read and written of one type of record, without reflection per record.</summary>
internal sealed class RecordProperties
{
    private static readonly ConcurrentDictionary<Type, RecordProperties> Known = new();

    private RecordProperties(Type type)
    {
        Fields = [.. type.GetProperties().Where(static property => property.SetMethod is { IsPublic: true } && property.Name is not (nameof(CrmRecord.Fields) or nameof(CrmRecord.Origin) or nameof(CrmRecord.Line) or nameof(CrmRecord.Id)))
            .Select(property => new Field(type, property))];
        Compared = [.. CrmSchema.PropertiesOf(type.Name["Crm".Length..]).Select(property => (property, Fields.First(field => field.Name == property.Name)))];
    }

    /// <summary>Every property a table fills or that follows from it.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>The canonical properties, in which two exports may differ.</summary>
    public IReadOnlyList<(CrmProperty Property, Field Field)> Compared { get; }

    public static RecordProperties Of(CrmRecord record) => Known.GetOrAdd(record.GetType(), static type => new(type));

    /// <summary>One property.</summary>
    internal sealed class Field
    {
        private readonly Func<CrmRecord, object?> _get;
        private readonly Action<CrmRecord, object?> _set;

        public Field(Type type, PropertyInfo property)
        {
            Name = property.Name;
            // The original text of a date or an amount belongs to its column.
            Column = Name.EndsWith("Text", StringComparison.Ordinal) && type.GetProperty(Name[..^4]) is not null ? Name[..^4] : Name;
            var record = Expression.Parameter(typeof(CrmRecord));
            var value = Expression.Parameter(typeof(object));
            var member = Expression.Property(Expression.Convert(record, type), property);
            _get = Expression.Lambda<Func<CrmRecord, object?>>(Expression.Convert(member, typeof(object)), record).Compile();
            _set = Expression.Lambda<Action<CrmRecord, object?>>(Expression.Assign(member, Expression.Convert(value, property.PropertyType)), record, value).Compile();
        }

        public string Name { get; }

        /// <summary>The property whose column fills this one.</summary>
        public string Column { get; }

        public object? Get(CrmRecord record) => _get(record);

        public void Set(CrmRecord record, object? value) => _set(record, value);
    }
}
