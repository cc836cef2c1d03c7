using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CrmAudit.Engine.Configuration.Reading;

/// <summary>One key of a section: the public settable property it is bound to, in camelCase.</summary>
internal sealed class ConfigKey
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<ConfigKey>> ByType = new();

    private ConfigKey(PropertyInfo property)
    {
        Property = property;
        Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        IsRequired = property.IsDefined(typeof(RequiredMemberAttribute));
        AllowsPercent = property.IsDefined(typeof(AllowsPercentAttribute));
        IsEndOfDay = property.IsDefined(typeof(EndOfDayAttribute));
        Choices = [.. property.GetCustomAttribute<AllowedValuesAttribute>()?.Values.Select(static value => value is Enum ? JsonNamingPolicy.CamelCase.ConvertName(value.ToString()!) : (string)value!) ?? []];
        Range = property.GetCustomAttribute<RangeAttribute>();
    }

    public string Name { get; }

    public PropertyInfo Property { get; }

    public bool IsRequired { get; }

    public bool AllowsPercent { get; }

    public bool IsEndOfDay { get; }

    /// <summary>The words a text is one of; empty when it is free.</summary>
    public IReadOnlyList<string> Choices { get; }

    public RangeAttribute? Range { get; }

    /// <summary>The keys of a section type.</summary>
    public static IReadOnlyList<ConfigKey> Of(Type section) => ByType.GetOrAdd(section, static type =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.CanWrite).Select(static property => new ConfigKey(property))]);
}
