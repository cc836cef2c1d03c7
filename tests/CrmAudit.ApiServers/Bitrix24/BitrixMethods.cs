using System.Globalization;
using System.Text.Json.Nodes;
using CrmAudit.ApiServers.Records;

namespace CrmAudit.ApiServers.Bitrix24;

/// <summary>The methods of the webhook, each with its scope.</summary>
internal sealed class BitrixMethods
{
    private static readonly (string Name, string List)[] Cards = [("deal", "deals"), ("lead", "leads"), ("contact", "contacts"), ("company", "companies")];
    private readonly Dictionary<string, (string Scope, Func<Parameters, MethodResult> Call)> _methods = new(StringComparer.OrdinalIgnoreCase);
    private readonly RecordBook _records;
    private readonly IReadOnlyList<string> _scopes;

    public BitrixMethods(RecordBook records, IReadOnlyList<string>? scopes, TimeProvider clock)
    {
        _records = records;
        _scopes = scopes ?? ["crm", "task", "user", "bizproc"];
        foreach (var (name, list) in Cards)
        {
            AddCards(name, list);
        }
        Add(new BitrixList("crm.activity.list", "crm", "activities") { DefaultOrder = ("START_TIME", false) });
        Add(new BitrixList("crm.product.list", "crm", "products"));
        Add(new BitrixList("crm.status.list", "crm", "statuses") { Whole = true });
        Add(new BitrixList("tasks.task.list", "task", "tasks") { Envelope = "tasks", CamelCase = true, DefaultOrder = ("ID", true) });
        Add(new BitrixList("bizproc.workflow.template.list", "bizproc", "workflowTemplates"));
        Add(new BitrixList("user.get", "user", "users"));
        _methods["crm.stagehistory.list"] = ("crm", StageHistory);
        _methods["crm.category.list"] = ("crm", Categories);
        _methods["crm.activity.fields"] = ("crm", _ => Fields("activities", null));
        _methods["crm.product.fields"] = ("crm", _ => Fields("products", null));
        _methods["crm.status.fields"] = ("crm", _ => Fields("statuses", null));
        _methods["tasks.task.getFields"] = ("task", static _ => new MethodResult(TaskFields()));
        _methods["scope"] = ("", _ => new MethodResult(Texts(_scopes)));
        _methods["methods"] = ("", _ => new MethodResult(Texts([.. Granted(_methods.Select(static method => (method.Key, method.Value.Scope))), .. Granted(Writing)])));
        _methods["server.time"] = ("", _ => new MethodResult(clock.GetLocalNow().ToOffset(Invented.Begin.Offset).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)));
    }

    /// <summary>Methods of the same scopes that change something: a webhook has them too, the server has nothing to change.</summary>
    public static IReadOnlyList<(string Name, string Scope)> Writing { get; } =
    [
        .. Cards.SelectMany(static card => new[] { "add", "update", "delete" }.Select(verb => ($"crm.{card.Name}.{verb}", "crm"))),
        ("crm.activity.add", "crm"), ("crm.activity.update", "crm"), ("crm.activity.delete", "crm"), ("tasks.task.add", "task"), ("tasks.task.update", "task"), ("tasks.task.delete", "task"), ("user.add", "user"), ("user.update", "user"),
    ];

    public MethodResult Call(string name, Parameters parameters)
    {
        if (Writing.FirstOrDefault(method => method.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { Name: not null } writing)
        {
            throw _scopes.Contains(writing.Scope) ? BitrixError.ReadOnly : BitrixError.NoScope;
        }
        if (!_methods.TryGetValue(name, out var method))
        {
            throw BitrixError.MethodNotFound;
        }
        return method.Scope.Length == 0 || _scopes.Contains(method.Scope) ? method.Call(parameters) : throw BitrixError.NoScope;
    }

    private void AddCards(string name, string list)
    {
        var fields = _records[list + "UserFields"];
        Add(new BitrixList($"crm.{name}.list", "crm", list) { UserFields = fields.Ids.Select(fields.Read).ToDictionary(static field => field["FIELD_NAME"]!.ToString(), static field => field["USER_TYPE_ID"]!.ToString()) });
        Add(new BitrixList($"crm.{name}.userfield.list", "crm", list + "UserFields") { Whole = true, DefaultOrder = ("SORT", false) });
        _methods[$"crm.{name}.fields"] = ("crm", _ => Fields(list, fields));
    }

    private void Add(BitrixList list) => _methods[list.Method] = (list.Scope, parameters => Wrapped(list.Page(_records[list.List], parameters), list.Envelope));

    private static MethodResult Wrapped(ListPage page, string? envelope) => new(envelope is null ? page.Records : new JsonObject { [envelope] = page.Records }, page.Total, page.Next);

    private MethodResult StageHistory(Parameters parameters)
    {
        var list = parameters.Number("entityTypeId") switch
        {
            1 => "leadStageHistory",
            2 => "dealStageHistory",
            var type => throw new BitrixError(400, "ENTITY_TYPE_NOT_SUPPORTED", $"Entity type {type} is not supported"),
        };
        return Wrapped(new BitrixList("crm.stagehistory.list", "crm", list).Page(_records[list], parameters), "items");
    }

    private MethodResult Categories(Parameters parameters)
    {
        if (parameters.Number("entityTypeId") is not 2)
        {
            throw parameters.Number("entityTypeId") is 1 or 3 or 4 ? new BitrixError(400, "ENTITY_TYPE_NOT_SUPPORTED", "Entity type is not supported") : new BitrixError(400, "NOT_FOUND", "Smart process not found");
        }
        var list = _records["categories"];
        return new MethodResult(new JsonObject { ["categories"] = new JsonArray([.. list.Ids.Select(list.Read)]) }, list.Ids.Count);
    }

    private static MethodResult Fields(string list, RecordList? userFields)
    {
        var fields = new JsonObject(BitrixFields.Of(list).Select(static field => KeyValuePair.Create<string, JsonNode?>(field.Key, Described(field.Key, field.Value, field.Key, false, false))));
        foreach (var field in userFields?.Ids.Select(userFields.Read) ?? [])
        {
            var name = field["FIELD_NAME"]!.ToString();
            var described = Described(name, field["USER_TYPE_ID"]!.ToString(), name, field["MANDATORY"]!.ToString() == "Y", true);
            foreach (var label in new[] { "listLabel", "formLabel", "filterLabel" })
            {
                described[label] = field["EDIT_FORM_LABEL"]?.ToString();
            }
            fields[name] = described;
        }
        return new MethodResult(fields);
    }

    /// <summary>The fields of a task that have a list of values, as the page of the method shows them.</summary>
    private static JsonObject TaskFields() => new()
    {
        ["fields"] = new JsonObject
        {
            ["ID"] = new JsonObject { ["title"] = "ID", ["type"] = "integer", ["primary"] = true },
            ["TITLE"] = new JsonObject { ["title"] = "Name", ["type"] = "string", ["required"] = true },
            ["PRIORITY"] = new JsonObject { ["title"] = "Priority", ["type"] = "enum", ["values"] = new JsonObject { ["2"] = "High", ["1"] = "Medium", ["0"] = "Low" }, ["default"] = 1 },
            ["STATUS"] = new JsonObject { ["title"] = "Status", ["type"] = "enum", ["values"] = new JsonObject { ["2"] = "Pending", ["3"] = "In Progress", ["4"] = "Awaiting Review", ["5"] = "Completed", ["6"] = "Deferred" }, ["default"] = 2 },
        },
    };

    private static JsonObject Described(string name, string type, string title, bool required, bool dynamic) => new()
    {
        ["type"] = type,
        ["isRequired"] = required,
        ["isReadOnly"] = name is "ID" or "DATE_CREATE" or "DATE_MODIFY",
        ["isImmutable"] = false,
        ["isMultiple"] = type == "crm_multifield",
        ["isDynamic"] = dynamic,
        ["title"] = title,
    };

    private IEnumerable<string> Granted(IEnumerable<(string Name, string Scope)> methods) => methods.Where(method => method.Scope.Length == 0 || _scopes.Contains(method.Scope)).Select(static method => method.Name);

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(static text => JsonValue.Create(text))];
}
