using System.Reflection;

namespace CrmAudit.Engine.Reporting.Redaction;

/// <summary>Copies a record with its texts masked by the kind of each property.</summary>
internal sealed class RecordMasker(IMask mask, bool hideBirthDates)
{
    private readonly Dictionary<CrmImportFile, CrmImportFile> _origins = new(ReferenceEqualityComparer.Instance);

    public CrmRecord Copy(CrmRecord record)
    {
        var copy = (CrmRecord)Activator.CreateInstance(record.GetType())!;
        foreach (var property in record.GetType().GetProperties())
        {
            if (property.CanWrite && property.CanRead)
            {
                property.SetValue(copy, Value(record, property));
            }
        }
        return copy;
    }

    private object? Value(CrmRecord record, PropertyInfo property)
    {
        if (hideBirthDates && property.Name.StartsWith("BirthDate", StringComparison.Ordinal))
        {
            return null;
        }
        var value = property.GetValue(record);
        return property.Name switch
        {
            nameof(CrmRecord.Id) => mask.Apply(MaskKind.Id, record.Id),
            nameof(CrmRecord.Origin) => record.Origin is { } origin ? Origin(origin) : null,
            nameof(CrmRecord.Fields) => record.Fields.ToDictionary(field => mask.Apply(MaskKind.Structure, field.Key), field => mask.Apply(MaskKind.Value, field.Value), StringComparer.Ordinal),
            _ => value switch
            {
                string text => mask.Apply(KindOf(record, property), text),
                CrmPhone phone => Phone(phone),
                IReadOnlyList<CrmPhone> phones => phones.Select(Phone).ToList(),
                IReadOnlyList<string> texts => texts.Select(text => mask.Apply(KindOf(record, property), text)).ToList(),
                _ => value,
            },
        };
    }

    /// <summary>Many records share one file; so do their copies.</summary>
    public CrmImportFile Origin(CrmImportFile file)
    {
        if (!_origins.TryGetValue(file, out var copy))
        {
            _origins.Add(file, copy = CopyOf(file));
        }
        return copy;
    }

    private CrmImportFile CopyOf(CrmImportFile file) => new()
    {
        Path = mask.Apply(MaskKind.File, file.Path),
        Part = file.Part is null ? null : mask.Apply(MaskKind.Structure, file.Part),
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
        if (property.GetCustomAttribute<CrmFieldAttribute>() is { } field)
        {
            return MaskPolicy.Kind(field.Kind);
        }
        if (property.Name.EndsWith("Text", StringComparison.Ordinal)
            && record.GetType().GetProperty(property.Name[..^"Text".Length]) is { } parsed
            && parsed.GetCustomAttribute<CrmFieldAttribute>() is { } original)
        {
            return parsed.GetValue(record) is null ? MaskKind.Value : MaskPolicy.Kind(original.Kind);
        }
        return MaskKind.Value;
    }
}
