using System.Collections;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Reading;

namespace CrmAudit.Engine.Checks;

/// <summary>What a check needs: Entity, Entity.Property or config:key of the configuration, alternatives joined by |.</summary>
internal static class CheckInputs
{
    private const string ConfigPrefix = "config:";

    /// <summary>The inputs neither the exports nor the configuration has.</summary>
    public static IReadOnlyList<string> Missing(CrmCheck check, CrmDataset data, AuditConfig config) =>
        [.. check.Inputs.Where(input => !input.Split('|').Any(alternative => Has(alternative, data, config)))];

    /// <summary>Why a check cannot be evaluated; null when all its inputs are there.</summary>
    public static CrmText? MissingReason(CrmCheck check, CrmDataset data, AuditConfig config)
    {
        var missing = Missing(check, data, config);
        if (missing.Count == 0)
        {
            return null;
        }
        var id = missing.All(static input => input.StartsWith(ConfigPrefix, StringComparison.Ordinal)) ? "reason.missingConfig" : "reason.missingInput";
        return new CrmText(id, ("inputs", missing.Select(static input => string.Join(" / ", input.Split('|').Select(Shown))).ToList()));
    }

    private static bool Has(string input, CrmDataset data, AuditConfig config)
    {
        if (input.StartsWith(ConfigPrefix, StringComparison.Ordinal))
        {
            return HasKey(input[ConfigPrefix.Length..], config);
        }
        var dot = input.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            return data.Of(input).Count > 0;
        }
        var entity = input[..dot];
        return data.Of(entity).Count > 0 && data.Has(entity, input[(dot + 1)..]);
    }

    /// <summary>Whether a key of the configuration says something: a dictionary takes the rest of the way as its own key.</summary>
    private static bool HasKey(string path, AuditConfig config)
    {
        object? value = config;
        var rest = path;
        while (rest.Length > 0 && value is not null)
        {
            if (value is IDictionary dictionary)
            {
                return dictionary.Contains(rest);
            }
            var (name, dot) = (rest.Split('.')[0], rest.IndexOf('.', StringComparison.Ordinal));
            value = ConfigKey.Of(value.GetType()).First(key => key.Name == name).Property.GetValue(value);
            rest = dot < 0 ? "" : rest[(dot + 1)..];
        }
        return value is ICollection collection ? collection.Count > 0 : value is not null;
    }

    private static string Shown(string input) =>
        input.StartsWith(ConfigPrefix, StringComparison.Ordinal) ? $"{input[ConfigPrefix.Length..]} (audit.yaml)" : input;
}
