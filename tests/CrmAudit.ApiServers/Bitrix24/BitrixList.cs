using System.Text.Json.Nodes;
using CrmAudit.ApiServers.Records;

namespace CrmAudit.ApiServers.Bitrix24;

/// <summary>A list method of the documentation: what it reads, how its records are named in the answer, how they are ordered when nothing is said.</summary>
internal sealed record BitrixList(string Method, string Scope, string List)
{
    private static readonly string[] Multiple = ["PHONE", "EMAIL", "WEB", "IM", "LINK", "COMMUNICATIONS", "FILES", "BINDINGS"];

    /// <summary>The key under result; null where the result is the list itself.</summary>
    public string? Envelope { get; init; }

    public bool CamelCase { get; init; }

    /// <summary>Dictionaries come whole: their pages name no start.</summary>
    public bool Whole { get; init; }

    public string IdKey => CamelCase ? "id" : "ID";

    public (string Field, bool Descending) DefaultOrder { get; init; } = ("ID", false);

    /// <summary>The fields people made, by name and type.</summary>
    public IReadOnlyDictionary<string, string> UserFields { get; init; } = new Dictionary<string, string>();

    public string? TypeOf(string field) => BitrixFields.Of(List).TryGetValue(field, out var type) || UserFields.TryGetValue(field, out type) ? type : null;

    /// <summary>Tasks are asked for by one name and answered by another.</summary>
    public string KeyOf(string field) => !CamelCase ? field : field switch
    {
        "REAL_STATUS" => "status",
        "STATUS" => "subStatus",
        "ACCOMPLICE" => "accomplices",
        "AUDITOR" => "auditors",
        _ => Camel(field),
    };

    public ListPage Page(RecordList records, Parameters parameters)
    {
        var query = new ListQuery(records, IdKey, Conditions(parameters), Order(parameters));
        if (!Whole)
        {
            return query.Page(parameters.Number("start") ?? 0, Shown(parameters));
        }
        var all = query.All(Shown(parameters));
        return new ListPage(all, all.Count, null);
    }

    private List<Condition> Conditions(Parameters parameters) => [.. parameters.Object("filter").Where(static pair => pair.Key != "LANG").Select(pair => Condition.Parse(pair.Key, pair.Value, this))];

    private List<(string Field, string Type, bool Descending)> Order(Parameters parameters)
    {
        // Users are ordered by two texts, all others by an object.
        var asked = parameters["order"] is JsonValue direction ? [(Field: parameters.Text("sort") ?? "ID", Direction: direction.ToString())]
            : parameters.Object("order").Select(static pair => (Field: pair.Key, Direction: pair.Value?.ToString() ?? "")).ToList();
        return asked.Count == 0 ? [(KeyOf(DefaultOrder.Field), TypeOf(DefaultOrder.Field)!, DefaultOrder.Descending)] : [.. asked.Select(by => (KeyOf(by.Field), OrderType(by.Field), Descending(by.Field, by.Direction)))];
    }

    private string OrderType(string field) => TypeOf(field) ?? throw (CamelCase ? new BitrixError(400, "0", "Invalid sorting key (internal error)") : new BitrixError(400, "INVALID_ARG_VALUE", $"Invalid order: field '{field}' is not allowed in order"));

    private static bool Descending(string field, string direction) => direction.ToUpperInvariant() switch
    {
        "ASC" => false,
        "DESC" => true,
        _ => throw new BitrixError(400, "INVALID_ARG_VALUE", $"Invalid order: allowed sort directions are ASC, DESC. But got '{direction}' for field '{field}'"),
    };

    /// <summary>The fields asked for; without a word all but those that hold several values.</summary>
    private Func<JsonObject, JsonObject> Shown(Parameters parameters)
    {
        var select = parameters.List("select");
        var (all, custom) = (select.Count == 0 || select.Contains("*"), select.Count == 0 || select.Contains("UF_*"));
        var named = select.Select(KeyOf).ToHashSet(StringComparer.Ordinal);
        return record =>
        {
            foreach (var key in record.Select(static pair => pair.Key).Where(key => !(key == IdKey || named.Contains(key) || (IsCustom(key) ? custom : all && !Multiple.Contains(key)))).ToList())
            {
                record.Remove(key);
            }
            return record;
        };
    }

    private static bool IsCustom(string key) => key.StartsWith("UF_", StringComparison.Ordinal) || key.StartsWith("uf", StringComparison.Ordinal);

    private static string Camel(string field)
    {
        var words = field.ToLowerInvariant().Split('_');
        return words[0] + string.Concat(words.Skip(1).Select(static word => word.Length == 0 ? "" : char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
