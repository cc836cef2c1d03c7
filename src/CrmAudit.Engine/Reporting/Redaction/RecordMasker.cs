using System.Collections.Concurrent;
using System.Reflection;

namespace CrmAudit.Engine.Reporting.Redaction;

/// <summary>Copies a record with its texts masked by the kind of each property.</summary>
internal sealed class RecordMasker(IMask mask, bool isPersonal)
{
    private static readonly ConcurrentDictionary<(Type Type, bool IsPersonal), PropertyInfo[]> Properties = new();
    private static readonly ConcurrentDictionary<PropertyInfo, (MaskKind Kind, PropertyInfo? Parsed)> Kinds = new();

    private readonly Dictionary<CrmImportFile, CrmImportFile> _origins = new(ReferenceEqualityComparer.Instance);

    /// <summary>The record itself where nothing of it is masked.</summary>
    public CrmRecord Copy(CrmRecord record)
    {
        CrmRecord? copy = null;
        foreach (var property in Properties.GetOrAdd((record.GetType(), isPersonal), static kind => [.. kind.Type.GetProperties().Where(property => property.CanWrite && property.CanRead && IsMasked(property, kind.IsPersonal))]))
        {
            var value = property.GetValue(record);
            var masked = Value(record, property, value);
            if (!Equals(masked, value))
            {
                copy ??= record.Copy();
                property.SetValue(copy, masked);
            }
        }
        return copy ?? record;
    }

    /// <summary>Whether a property may hold anything to mask: a number or day of itself is none but where it says who somebody is.</summary>
    private static bool IsMasked(PropertyInfo property, bool isPersonal) =>
        !property.PropertyType.IsValueType || (isPersonal && (MaskPolicy.IsBirthDate(property.Name) || property.PropertyType == typeof(decimal) || property.PropertyType == typeof(decimal?))) || property.PropertyType == typeof(CrmPhone);

    private object? Value(CrmRecord record, PropertyInfo property, object? value)
    {
        if (isPersonal && MaskPolicy.IsBirthDate(property.Name))
        {
            return null;
        }
        return property.Name switch
        {
            nameof(CrmRecord.Id) => mask.Apply(MaskKind.Id, record.Id),
            nameof(CrmRecord.Origin) => record.Origin is { } origin ? Origin(origin) : null,
            nameof(CrmRecord.Fields) => Fields(record.Fields),
            _ => value switch
            {
                string text => mask.Apply(KindOf(record, property), text),
                CrmPhone phone => Phone(phone),
                IReadOnlyList<CrmPhone> phones => List(phones, Phone),
                decimal number when isPersonal && KnownWords.LooksLikePhone(number) => null,
                IReadOnlyList<string> texts => List(texts, text => mask.Apply(KindOf(record, property), text)),
                _ => value,
            },
        };
    }

    private IReadOnlyDictionary<string, string> Fields(IReadOnlyDictionary<string, string> fields)
    {
        var masked = fields.ToDictionary(field => mask.Apply(MaskKind.Structure, field.Key), field => mask.Apply(MaskKind.Value, field.Value), StringComparer.Ordinal);
        return masked.All(field => fields.TryGetValue(field.Key, out var value) && value == field.Value) ? fields : masked;
    }

    private static IReadOnlyList<T> List<T>(IReadOnlyList<T> items, Func<T, T> apply)
    {
        List<T> masked = [.. items.Select(apply)];
        return masked.SequenceEqual(items) ? items : masked;
    }

    /// <summary>Many records share one file; so do their copies.</summary>
    public CrmImportFile Origin(CrmImportFile file)
    {
        if (!_origins.TryGetValue(file, out var copy))
        {
            copy = CopyOf(file);
            _origins.Add(file, copy = copy.Path == file.Path && copy.Part == file.Part && copy.Columns.SequenceEqual(file.Columns) ? file : copy);
        }
        return copy;
    }

    private CrmImportFile CopyOf(CrmImportFile file) => new()
    {
        Path = mask.Apply(MaskKind.File, file.Path),
        Part = file.Part is null ? null : mask.Apply(MaskKind.Part, file.Part),
        System = file.System,
        Entity = file.Entity,
        Format = file.Format,
        Encoding = file.Encoding,
        Delimiter = file.Delimiter,
        HeaderLine = file.HeaderLine,
        Columns = [.. file.Columns.Select(column => column with { Header = mask.Apply(MaskKind.Structure, column.Header) })],
        RowsRead = file.RowsRead,
        RowsEmitted = file.RowsEmitted,
        RowsRejected = file.RowsRejected,
        RowsSkipped = file.RowsSkipped,
        Records = file.Records,
        WrittenAt = file.WrittenAt,
    };

    private CrmPhone Phone(CrmPhone phone) => new(
        mask.Apply(MaskKind.Phone, phone.Text),
        phone.Number is null ? null : mask.Apply(MaskKind.Phone, phone.Number),
        phone.Extension);

    /// <summary>The original text of a parsed value is as personal as the value; of one that did not parse it may be anything.</summary>
    private static MaskKind KindOf(CrmRecord record, PropertyInfo property)
    {
        var (kind, parsed) = Kinds.GetOrAdd(property, static property =>
        {
            var original = property.Name.EndsWith("Text", StringComparison.Ordinal) ? property.DeclaringType!.GetProperty(property.Name[..^"Text".Length]) : null;
            return property.GetCustomAttribute<CrmFieldAttribute>() is { } own ? (MaskPolicy.Kind(own.Kind), null)
                : original?.GetCustomAttribute<CrmFieldAttribute>() is { } field ? (MaskPolicy.Kind(field.Kind), original)
                : (MaskKind.Value, null);
        });
        return parsed is not null && parsed.GetValue(record) is null ? MaskKind.Value : kind;
    }
}
