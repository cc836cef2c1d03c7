using System.Globalization;
using System.Reflection;

namespace CrmAudit;

/// <summary>A canonical property of a record type, readable as text whatever its kind.</summary>
public sealed class CrmProperty
{
    private readonly Func<CrmRecord, string?> _text;
    private readonly Func<CrmRecord, bool> _isFilled;

    internal CrmProperty(PropertyInfo property, CrmFieldKind kind)
    {
        Property = property;
        Name = property.Name;
        Kind = kind;
        _text = TextReader(property);
        _isFilled = FillReader(property);
    }

    /// <summary>Name of the property (LastName, Phones, CreatedAt ...).</summary>
    public string Name { get; }

    /// <summary>How its text is read.</summary>
    public CrmFieldKind Kind { get; }

    /// <summary>The reflected property.</summary>
    public PropertyInfo Property { get; }

    /// <summary>The property as typed in the export (of a record built by hand: its value, invariant); null when empty. Several phones or addresses are joined by "; ".</summary>
    /// <param name="record">A record of the type the property belongs to.</param>
    public string? GetText(CrmRecord record) => _text(record);

    /// <summary>Whether <see cref="GetText"/> gives a text, without making it.</summary>
    /// <param name="record">A record of the type the property belongs to.</param>
    public bool IsFilled(CrmRecord record) => _isFilled(record);

    private static Func<CrmRecord, bool> FillReader(PropertyInfo property)
    {
        var value = (Func<CrmRecord, bool>)typeof(CrmProperty)
            .GetMethod(nameof(BindFilled), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(property.DeclaringType!, property.PropertyType)
            .Invoke(null, [property.GetMethod!])!;
        if (property.DeclaringType!.GetProperty(property.Name + "Text") is { } companion && companion.PropertyType == typeof(string))
        {
            var text = Getter<string?>(companion);
            return record => text(record) is not null || value(record);
        }
        return value;
    }

    private static Func<CrmRecord, bool> BindFilled<TRecord, TValue>(MethodInfo getter)
        where TRecord : CrmRecord
    {
        var typed = getter.CreateDelegate<Func<TRecord, TValue>>();
        return record => typed((TRecord)record) switch
        {
            null => false,
            System.Collections.ICollection list => list.Count > 0,
            _ => true,
        };
    }

    private static Func<CrmRecord, string?> TextReader(PropertyInfo property)
    {
        var companion = property.DeclaringType!.GetProperty(property.Name + "Text");
        if (companion?.PropertyType == typeof(string))
        {
            var text = Getter<string?>(companion);
            if (property.PropertyType == typeof(string))
            {
                var value = Getter<string?>(property);
                return record => text(record) ?? value(record);
            }
            return record => text(record) ?? Typed(property.GetValue(record));
        }
        if (property.PropertyType == typeof(string))
        {
            return Getter<string?>(property);
        }
        if (property.PropertyType == typeof(IReadOnlyList<CrmPhone>))
        {
            var phones = Getter<IReadOnlyList<CrmPhone>>(property);
            return record => phones(record) is { Count: > 0 } list ? string.Join("; ", list.Select(static phone => phone.Text)) : null;
        }
        if (property.PropertyType == typeof(IReadOnlyList<string>))
        {
            var texts = Getter<IReadOnlyList<string>>(property);
            return record => texts(record) is { Count: > 0 } list ? string.Join("; ", list) : null;
        }
        if (property.PropertyType == typeof(CrmPhone))
        {
            var phone = Getter<CrmPhone?>(property);
            return record => phone(record)?.Text;
        }
        throw new InvalidOperationException($"{property.DeclaringType}.{property.Name} has no text.");
    }

    /// <summary>Records built by hand carry values without their texts.</summary>
    private static string? Typed(object? value) => (value as IFormattable)?.ToString(value is DateTimeOffset ? "yyyy-MM-dd HH:mm:ss zzz" : null, CultureInfo.InvariantCulture);

    /// <summary>A typed getter without boxing or reflection per call.</summary>
    private static Func<CrmRecord, T> Getter<T>(PropertyInfo property) =>
        (Func<CrmRecord, T>)typeof(CrmProperty)
            .GetMethod(nameof(Bind), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(property.DeclaringType!, typeof(T))
            .Invoke(null, [property.GetMethod!])!;

    private static Func<CrmRecord, TValue> Bind<TRecord, TValue>(MethodInfo getter)
        where TRecord : CrmRecord
    {
        var typed = getter.CreateDelegate<Func<TRecord, TValue>>();
        return record => typed((TRecord)record);
    }
}
