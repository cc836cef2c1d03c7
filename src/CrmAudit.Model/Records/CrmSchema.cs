using System.Collections.Frozen;
using System.Reflection;

namespace CrmAudit;

/// <summary>The record types and their canonical properties.</summary>
public static class CrmSchema
{
    private static readonly FrozenDictionary<string, Type> Types = typeof(CrmRecord).Assembly.GetTypes()
        .Where(static type => type.IsSealed && type.IsSubclassOf(typeof(CrmRecord)))
        .ToFrozenDictionary(static type => type.Name["Crm".Length..], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, IReadOnlyList<CrmProperty>> PropertiesByEntity = Types
        .ToFrozenDictionary(static pair => pair.Key, static pair => ReadProperties(pair.Value), StringComparer.OrdinalIgnoreCase);

    /// <summary>Names of the entities, sorted (Activity, Automation, Company ...).</summary>
    public static IReadOnlyList<string> Entities { get; } = [.. Types.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The record type of an entity.</summary>
    /// <param name="entity">Entity name, any case.</param>
    /// <exception cref="KeyNotFoundException">There is no such entity.</exception>
    public static Type TypeOf(string entity) => Types[entity];

    /// <summary>The canonical properties of an entity.</summary>
    /// <param name="entity">Entity name, any case.</param>
    /// <exception cref="KeyNotFoundException">There is no such entity.</exception>
    public static IReadOnlyList<CrmProperty> PropertiesOf(string entity) => PropertiesByEntity[entity];

    private static IReadOnlyList<CrmProperty> ReadProperties(Type type) =>
        [.. type.GetProperties()
            .Select(static property => (Property: property, Field: property.GetCustomAttribute<CrmFieldAttribute>()))
            .Where(static pair => pair.Field is not null)
            .Select(static pair => new CrmProperty(pair.Property, pair.Field!.Kind))];
}
