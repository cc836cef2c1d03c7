using System.Collections;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Reading;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Checks.Core;

/// <summary>What a check needs: Entity, Entity.Property, Deal:open (deals that are not closed), Deal:required (settings of the CRM that tell which fields of deals must be filled) or config:key of the configuration, alternatives joined by |.</summary>
internal static class CheckInputs
{
    private const string ConfigPrefix = "config:";
    private const string OpenDeals = "Deal:open";
    private const string RequiredFields = "Deal:required";

    /// <summary>The inputs neither the exports nor the configuration has.</summary>
    public static IReadOnlyList<string> Missing(CrmCheck check, CrmDataset data, AuditConfig config) =>
        [.. check.Inputs.Where(input => !IsThere(input, data, config))];

    /// <summary>Whether the exports or the configuration have an input.</summary>
    public static bool IsThere(string input, CrmDataset data, AuditConfig config) => input.Split('|').Any(alternative => Has(alternative, data, config));

    /// <summary>Whether the configuration gives an input.</summary>
    public static bool IsConfigured(string input, AuditConfig config) =>
        input.Split('|').Any(alternative => alternative.StartsWith(ConfigPrefix, StringComparison.Ordinal) && HasKey(alternative[ConfigPrefix.Length..], config));

    /// <summary>Why a check cannot be evaluated; null when all its inputs are there.</summary>
    public static CrmText? MissingReason(CrmCheck check, CrmDataset data, AuditConfig config)
    {
        var missing = Missing(check, data, config);
        if (missing.Count == 0)
        {
            return null;
        }
        // How to come by a history of stages is a question of its own: no list of deals has one.
        if (missing.Any(static input => input.StartsWith("StageChange.", StringComparison.Ordinal)))
        {
            return new CrmText("Pipeline.noHistory");
        }
        if (missing.Contains(OpenDeals))
        {
            var closed = new CrmText("reason.onlyClosed", ("deals", (long)data.Deals.Count));
            List<string> others = [.. missing.Where(static input => input != OpenDeals)];
            return others.Count == 0 ? closed : new CrmText("reason.both", ("first", closed), ("second", ReasonOf(others, data)));
        }
        return ReasonOf(missing, data);
    }

    private static CrmText ReasonOf(IReadOnlyList<string> missing, CrmDataset data)
    {
        var configured = missing.Count(static input => input.Split('|').Any(static alternative => alternative.StartsWith(ConfigPrefix, StringComparison.Ordinal)));
        var onlyConfigured = missing.All(static input => input.Split('|').All(static alternative => alternative.StartsWith(ConfigPrefix, StringComparison.Ordinal)));
        return Reason(onlyConfigured ? "reason.missingConfig" : configured > 0 ? "reason.missingEither" : "reason.missingInput", data, missing);
    }

    /// <summary>
    /// Why nothing can be told where the exports lack inputs, by their captions. What was not understood is not absent: a column that may be the one is named.
    /// </summary>
    public static CrmText Reason(CrmDataset data, params IEnumerable<string> missing) => Reason("reason.missingInput", data, missing);

    private static CrmText Reason(string id, CrmDataset data, IEnumerable<string> missing)
    {
        var reason = new CrmText(id, ("inputs", missing.Select(Shown).ToList()));
        if (ExportMenu.Of(data, missing.SelectMany(static input => input.Split('|')).Where(static input => !input.StartsWith(ConfigPrefix, StringComparison.Ordinal)).Select(static input => input.Split('.')[0])) is { } menu)
        {
            reason = new("reason.where", ("reason", reason), ("where", menu));
        }
        foreach (var parts in missing.SelectMany(static input => input.Split('|')).Where(static input => !input.StartsWith(ConfigPrefix, StringComparison.Ordinal)).Select(static input => input.Split('.', 2)))
        {
            if (parts.Length == 2 && UnmappedColumns.Nearest(data, parts[0], parts[1]) is { } column)
            {
                return new("reason.unmapped", ("reason", reason), ("column", column), ("property", parts[1]));
            }
        }
        return reason;
    }

    private static bool Has(string input, CrmDataset data, AuditConfig config)
    {
        if (input.StartsWith(ConfigPrefix, StringComparison.Ordinal))
        {
            return HasKey(input[ConfigPrefix.Length..], config);
        }
        if (input == OpenDeals)
        {
            // Without a list of deals another input tells.
            return data.Deals.Count == 0 || data.Deals.Any(static deal => deal.Status is CrmDealStatus.Open or CrmDealStatus.Unknown);
        }
        if (input == RequiredFields)
        {
            return data.Files.Any(static file => file.Entity == "Deal" && file.FieldSettings?.Any(static field => field.IsRequired is not null) == true);
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

    /// <summary>An input; alternatives one after the other, those of one field together.</summary>
    private static object Shown(string input) => Either(input.Split('|')
        .GroupBy(static alternative => alternative.Contains('.', StringComparison.Ordinal) && !alternative.StartsWith(ConfigPrefix, StringComparison.Ordinal) ? alternative.Split('.', 2)[1] : alternative)
        .Select(static field => Named(field.Key, [.. field])));

    private static object Named(string field, IReadOnlyList<string> inputs)
    {
        if (field.StartsWith(ConfigPrefix, StringComparison.Ordinal))
        {
            return new CrmText("reason.input.config." + field[ConfigPrefix.Length..]);
        }
        var entities = inputs.Select(static object (input) => new CrmText($"report.entity.{input.Split('.')[0]}"));
        return inputs[0] == field ? Either(entities) : new CrmText("reason.input", ("entity", Either(entities)), ("field", FieldName.Of(field)));
    }

    private static object Either(IEnumerable<object> alternatives) =>
        alternatives.Aggregate(static (first, second) => new CrmText("reason.input.or", ("first", first), ("second", second)));
}
