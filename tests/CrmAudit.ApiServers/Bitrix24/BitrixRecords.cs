using System.Globalization;
using System.Text.Json.Nodes;
using CrmAudit.ApiServers.Records;
using CrmAudit.ExampleGenerator;
using CrmAudit.ExampleGenerator.Words;

namespace CrmAudit.ApiServers.Bitrix24;

/// <summary>Invented records in the words of Bitrix24: numbers as texts where the documentation shows texts.</summary>
internal sealed class BitrixRecords(Invented invented)
{
    private const int MovesPerDeal = 3;
    private static readonly (int Category, string[] Stages)[] Pipelines = [(0, ["NEW", "PREPARATION", "EXECUTING", "WON", "LOSE"]), (4, ["C4:NEW", "C4:PREPARATION", "C4:EXECUTING", "C4:WON", "C4:LOSE"])];
    private static readonly string[] LeadStatuses = ["NEW", "IN_PROCESS", "PROCESSED", "CONVERTED", "JUNK"];
    private static readonly string[] Sources = ["CALL", "EMAIL", "WEB", "ADVERTISING", "PARTNER"];

    public RecordBook Book() => new(new Dictionary<string, RecordList>(StringComparer.Ordinal)
    {
        ["deals"] = List(invented.Deals, Deal),
        ["contacts"] = List(invented.Contacts, Contact),
        ["companies"] = List(invented.Companies, Company),
        ["leads"] = List(invented.Leads, Lead),
        ["activities"] = List(invented.Deals, Activity),
        ["tasks"] = List(invented.Tasks, Task),
        ["users"] = List(Invented.Users, User),
        ["products"] = List(Invented.Products, Product),
        ["dealStageHistory"] = List(invented.Deals * MovesPerDeal, DealMove),
        ["leadStageHistory"] = List(invented.Leads, LeadMove),
        ["statuses"] = Settings(Statuses()),
        ["categories"] = Settings(Pipelines.Select(static pipeline => new JsonObject
        {
            ["id"] = pipeline.Category,
            ["name"] = pipeline.Category == 0 ? "Sales" : "Service",
            ["sort"] = 100 + pipeline.Category,
            ["entityTypeId"] = 2,
            ["isDefault"] = pipeline.Category == 0 ? "Y" : "N",
        })),
        ["workflowTemplates"] = Settings([Template(1, "crm", "DEAL", "Discount approval", "1"), Template(2, "crm", "LEAD", "Answer within the hour", "3"), Template(3, "lists", "iblock_17", "Business trip", "0")]),
        ["dealsUserFields"] = Settings([UserField(1, "CRM_DEAL", "UF_CRM_CITY", "string", "City", "Y"), UserField(2, "CRM_DEAL", "UF_CRM_PLAN", "date", "Planned delivery", "N")]),
        ["contactsUserFields"] = Settings([UserField(3, "CRM_CONTACT", "UF_CRM_BIN", "string", "Tax number", "N")]),
        ["companiesUserFields"] = Settings([UserField(4, "CRM_COMPANY", "UF_CRM_BIN", "string", "Tax number", "Y")]),
        ["leadsUserFields"] = Settings([]),
    });

    private static RecordList List(int count, Func<long, JsonObject> read) => new(Enumerable.Range(1, count).Select(static id => (long)id), read);

    private static RecordList Settings(IEnumerable<JsonObject> records)
    {
        var list = records.ToList();
        return new RecordList(Enumerable.Range(1, list.Count).Select(static id => (long)id), id => (JsonObject)list[(int)id - 1].DeepClone());
    }

    private JsonObject Deal(long id)
    {
        var random = invented.Random("deals", id);
        var made = Invented.Made(id, invented.Deals);
        var (category, stage, semantics) = Stage(id);
        return new JsonObject
        {
            ["ID"] = Text(id),
            ["TITLE"] = $"{Invented.Firm(random)} {random.Of(Goods.All).Name}",
            ["TYPE_ID"] = "SALE",
            ["CATEGORY_ID"] = Text(category),
            ["STAGE_ID"] = stage,
            ["STAGE_SEMANTIC_ID"] = semantics,
            ["IS_NEW"] = stage.EndsWith("NEW", StringComparison.Ordinal) ? "Y" : "N",
            ["PROBABILITY"] = null,
            ["CURRENCY_ID"] = "KZT",
            ["OPPORTUNITY"] = Money(random.Between(10, 4_000) * 1_000),
            ["IS_MANUAL_OPPORTUNITY"] = "Y",
            ["COMPANY_ID"] = Text(1 + random.Below(invented.Companies)),
            ["CONTACT_ID"] = Text(1 + random.Below(invented.Contacts)),
            ["BEGINDATE"] = Time(made.Date, made.Offset),
            ["CLOSEDATE"] = Time(made.Date.AddDays(14), made.Offset),
            ["OPENED"] = "Y",
            ["CLOSED"] = semantics == "P" ? "N" : "Y",
            ["COMMENTS"] = random.Chance(10) ? "<p>Call back; \"urgent\", 5 > 3</p>" : null,
            ["ASSIGNED_BY_ID"] = Someone(random),
            ["CREATED_BY_ID"] = Someone(random),
            ["MODIFY_BY_ID"] = Someone(random),
            ["DATE_CREATE"] = Time(made),
            ["DATE_MODIFY"] = Time(made.AddDays(3)),
            ["MOVED_TIME"] = Time(made.AddDays(2)),
            ["SOURCE_ID"] = random.Of(Sources),
            ["UTM_SOURCE"] = random.Chance(30) ? "google" : null,
            ["UF_CRM_CITY"] = random.Of(FirmWords.Cities),
            ["UF_CRM_PLAN"] = random.Chance(50) ? Time(made.Date.AddDays(10), made.Offset) : "",
        };
    }

    private (int Category, string Stage, string Semantics) Stage(long deal)
    {
        var random = invented.Random("stage", deal);
        var (category, stages) = Pipelines[random.Chance(80) ? 0 : 1];
        var index = random.Below(stages.Length);
        return (category, stages[index], index == 3 ? "S" : index == 4 ? "F" : "P");
    }

    /// <summary>Into the first stage, into the second, into the present one.</summary>
    private JsonObject DealMove(long id)
    {
        var (deal, step) = (((id - 1) / MovesPerDeal) + 1, (int)((id - 1) % MovesPerDeal));
        var (category, stage, semantics) = Stage(deal);
        var last = step == MovesPerDeal - 1;
        return new JsonObject
        {
            ["ID"] = id,
            ["TYPE_ID"] = step == 0 ? 1 : last && semantics != "P" ? 3 : 2,
            ["OWNER_ID"] = deal,
            ["CREATED_TIME"] = Time(Invented.Made(deal, invented.Deals).AddDays(step)),
            ["CATEGORY_ID"] = category,
            ["STAGE_SEMANTIC_ID"] = last ? semantics : "P",
            ["STAGE_ID"] = last ? stage : Pipelines.First(pipeline => pipeline.Category == category).Stages[step],
        };
    }

    private JsonObject LeadMove(long id) => new()
    {
        ["ID"] = id,
        ["TYPE_ID"] = 1,
        ["OWNER_ID"] = id,
        ["CREATED_TIME"] = Time(Invented.Made(id, invented.Leads)),
        ["STATUS_SEMANTIC_ID"] = "P",
        ["STATUS_ID"] = "NEW",
    };

    private JsonObject Lead(long id)
    {
        var random = invented.Random("leads", id);
        var (first, last, middle) = Invented.Person(random);
        var made = Invented.Made(id, invented.Leads);
        var status = random.Of(LeadStatuses);
        return new JsonObject
        {
            ["ID"] = Text(id),
            ["TITLE"] = $"{first} {last}",
            ["NAME"] = first,
            ["SECOND_NAME"] = middle,
            ["LAST_NAME"] = last,
            ["COMPANY_TITLE"] = random.Chance(30) ? Invented.Firm(random) : null,
            ["STATUS_ID"] = status,
            ["STATUS_SEMANTIC_ID"] = status switch { "CONVERTED" => "S", "JUNK" => "F", _ => "P" },
            ["SOURCE_ID"] = random.Of(Sources),
            ["CURRENCY_ID"] = "KZT",
            ["OPPORTUNITY"] = Money(random.Below(900) * 1_000),
            ["ASSIGNED_BY_ID"] = Someone(random),
            ["CREATED_BY_ID"] = Someone(random),
            ["DATE_CREATE"] = Time(made),
            ["DATE_MODIFY"] = Time(made.AddDays(1)),
            ["HAS_PHONE"] = "Y",
            ["HAS_EMAIL"] = "N",
            ["PHONE"] = Multiple(id, "PHONE", Invented.Phone(id + 50_000)),
        };
    }

    private JsonObject Contact(long id)
    {
        var random = invented.Random("contacts", id);
        var (first, last, middle) = Invented.Person(random);
        var made = Invented.Made(id, invented.Contacts);
        return new JsonObject
        {
            ["ID"] = Text(id),
            ["NAME"] = first,
            ["SECOND_NAME"] = middle,
            ["LAST_NAME"] = last,
            ["TYPE_ID"] = "CLIENT",
            ["SOURCE_ID"] = random.Of(Sources),
            ["POST"] = random.Of(Names.Positions),
            ["COMPANY_ID"] = random.Chance(60) ? Text(1 + random.Below(invented.Companies)) : null,
            ["OPENED"] = "Y",
            ["EXPORT"] = "Y",
            ["HAS_PHONE"] = "Y",
            ["HAS_EMAIL"] = "Y",
            ["ASSIGNED_BY_ID"] = Someone(random),
            ["CREATED_BY_ID"] = Someone(random),
            ["DATE_CREATE"] = Time(made),
            ["DATE_MODIFY"] = Time(made.AddDays(5)),
            ["UF_CRM_BIN"] = random.Chance(20) ? "" : null,
            ["PHONE"] = Multiple(id, "PHONE", Invented.Phone(id), random.Chance(15) ? Invented.Phone(id + 20_000) : null),
            ["EMAIL"] = Multiple(id, "EMAIL", Invented.Mail(first, last, id)),
        };
    }

    private JsonObject Company(long id)
    {
        var random = invented.Random("companies", id);
        var made = Invented.Made(id, invented.Companies);
        return new JsonObject
        {
            ["ID"] = Text(id),
            ["TITLE"] = Invented.Firm(random),
            ["COMPANY_TYPE"] = "CUSTOMER",
            ["INDUSTRY"] = "OTHER",
            ["CURRENCY_ID"] = "KZT",
            ["ASSIGNED_BY_ID"] = Someone(random),
            ["DATE_CREATE"] = Time(made),
            ["DATE_MODIFY"] = Time(made.AddDays(9)),
            ["ADDRESS_CITY"] = random.Of(FirmWords.Cities),
            ["UF_CRM_BIN"] = string.Create(CultureInfo.InvariantCulture, $"000{id:000000000}"),
            ["PHONE"] = Multiple(id, "PHONE", Invented.Phone(id + 30_000)),
        };
    }

    private JsonObject Activity(long id)
    {
        var random = invented.Random("activities", id);
        // Not in the order of the ids: the list comes by start unless told otherwise.
        var start = Invented.Made(id, invented.Deals).AddHours(random.Below(400));
        return new JsonObject
        {
            ["ID"] = Text(id),
            ["OWNER_ID"] = Text(1 + random.Below(invented.Deals)),
            ["OWNER_TYPE_ID"] = "2",
            ["TYPE_ID"] = random.Chance(70) ? "2" : "1",
            ["PROVIDER_ID"] = "VOXIMPLANT_CALL",
            ["PROVIDER_TYPE_ID"] = "CALL",
            ["SUBJECT"] = $"Call {Invented.Phone(id)}",
            ["CREATED"] = Time(start),
            ["LAST_UPDATED"] = Time(start.AddMinutes(5)),
            ["START_TIME"] = Time(start),
            ["END_TIME"] = Time(start.AddMinutes(4)),
            ["DEADLINE"] = Time(start.AddMinutes(4)),
            ["COMPLETED"] = random.Chance(80) ? "Y" : "N",
            ["STATUS"] = "2",
            ["RESPONSIBLE_ID"] = Someone(random),
            ["DIRECTION"] = random.Chance(50) ? "1" : "2",
            ["SETTINGS"] = new JsonArray(),
            ["AUTHOR_ID"] = Someone(random),
            ["COMMUNICATIONS"] = new JsonArray(new JsonObject { ["ID"] = Text(id), ["TYPE"] = "PHONE", ["VALUE"] = Invented.Phone(id), ["ENTITY_ID"] = Text(1 + random.Below(invented.Contacts)), ["ENTITY_TYPE_ID"] = "3" }),
        };
    }

    private JsonObject Task(long id)
    {
        var random = invented.Random("tasks", id);
        var made = Invented.Made(id, invented.Tasks);
        var done = random.Chance(60);
        return new JsonObject
        {
            ["id"] = Text(id),
            ["parentId"] = null,
            ["title"] = $"Offer for {Invented.Firm(random)}",
            ["priority"] = "1",
            ["createdBy"] = Someone(random),
            ["createdDate"] = Time(made),
            ["responsibleId"] = Someone(random),
            ["changedDate"] = Time(made.AddDays(2)),
            ["closedDate"] = done ? Time(made.AddDays(2)) : null,
            ["deadline"] = random.Chance(80) ? Time(made.AddDays(3)) : null,
            ["groupId"] = "0",
            ["status"] = done ? "5" : "2",
            ["subStatus"] = done ? "5" : "-1",
            ["ufCrmTask"] = new JsonArray($"D_{1 + random.Below(invented.Deals)}"),
        };
    }

    private static JsonObject User(long id)
    {
        var (first, last, active) = Invented.People[(int)id - 1];
        return new JsonObject
        {
            ["ID"] = Text(id),
            ["ACTIVE"] = active,
            ["NAME"] = first,
            ["LAST_NAME"] = last,
            ["EMAIL"] = Invented.Mail(first, last, id),
            ["DATE_REGISTER"] = Time(Invented.Begin.AddDays(-100)),
            ["LAST_LOGIN"] = Time(Invented.Begin.AddDays(500)),
            ["IS_ONLINE"] = "N",
            ["WORK_POSITION"] = "",
            ["UF_DEPARTMENT"] = new JsonArray(1),
            ["USER_TYPE"] = "employee",
        };
    }

    private static JsonObject Product(long id)
    {
        var (name, sku, price) = Goods.All[(int)(id % Goods.All.Count)];
        return new JsonObject
        {
            ["ID"] = Text(id),
            ["NAME"] = name,
            ["CODE"] = sku,
            ["ACTIVE"] = "Y",
            ["PRICE"] = Money(price),
            ["CURRENCY_ID"] = "KZT",
            ["SORT"] = "500",
            ["DATE_CREATE"] = Time(Invented.Begin),
        };
    }

    private static IEnumerable<JsonObject> Statuses()
    {
        var id = 0;
        foreach (var (category, stages) in Pipelines)
        {
            foreach (var (stage, index) in stages.Select(static (stage, index) => (stage, index)))
            {
                yield return Status(++id, category == 0 ? "DEAL_STAGE" : $"DEAL_STAGE_{category}", stage, index, category == 0 ? null : Text(category), index switch { 3 => "S", 4 => "F", _ => null });
            }
        }
        foreach (var (status, index) in LeadStatuses.Select(static (status, index) => (status, index)))
        {
            yield return Status(++id, "STATUS", status, index, null, index switch { 3 => "S", 4 => "F", _ => null });
        }
        foreach (var (source, index) in Sources.Select(static (source, index) => (source, index)))
        {
            yield return Status(++id, "SOURCE", source, index, null, null);
        }
    }

    private static JsonObject Status(int id, string entity, string status, int index, string? category, string? semantics) => new()
    {
        ["ID"] = Text(id),
        ["ENTITY_ID"] = entity,
        ["STATUS_ID"] = status,
        ["NAME"] = status,
        ["NAME_INIT"] = status,
        ["SORT"] = Text((index + 1) * 10),
        ["SYSTEM"] = "Y",
        ["CATEGORY_ID"] = category,
        ["COLOR"] = "#39A8EF",
        ["SEMANTICS"] = semantics,
        ["EXTRA"] = new JsonObject { ["SEMANTICS"] = semantics switch { "S" => "success", "F" => "failure", _ => "process" }, ["COLOR"] = "#39A8EF" },
    };

    private static JsonObject Template(int id, string module, string document, string name, string execute) => new()
    {
        ["ID"] = Text(id),
        ["MODULE_ID"] = module,
        ["ENTITY"] = module == "crm" ? $"CCrmDocument{document[0]}{document[1..].ToLowerInvariant()}" : "BizprocDocument",
        ["DOCUMENT_TYPE"] = document,
        ["AUTO_EXECUTE"] = execute,
        ["NAME"] = name,
        ["MODIFIED"] = Time(Invented.Begin.AddDays(id)),
        ["IS_MODIFIED"] = "N",
        ["USER_ID"] = Text(id),
        ["SYSTEM_CODE"] = null,
    };

    private static JsonObject UserField(int id, string entity, string name, string type, string label, string mandatory) => new()
    {
        ["ID"] = Text(id),
        ["ENTITY_ID"] = entity,
        ["FIELD_NAME"] = name,
        ["USER_TYPE_ID"] = type,
        ["XML_ID"] = null,
        ["SORT"] = Text(id * 100),
        ["MULTIPLE"] = "N",
        ["MANDATORY"] = mandatory,
        ["SHOW_FILTER"] = "E",
        ["SHOW_IN_LIST"] = "Y",
        ["EDIT_IN_LIST"] = "Y",
        ["IS_SEARCHABLE"] = "N",
        ["EDIT_FORM_LABEL"] = label,
        ["LIST_COLUMN_LABEL"] = label,
        ["LIST_FILTER_LABEL"] = label,
    };

    private static JsonArray Multiple(long owner, string type, params string?[] values) => [.. values.Where(static value => value is not null).Select((value, index) => new JsonObject
    {
        ["ID"] = Text((owner * 10) + index),
        ["VALUE_TYPE"] = index == 0 ? "WORK" : "MOBILE",
        ["VALUE"] = value,
        ["TYPE_ID"] = type,
    })];

    private static string Someone(SeededRandom random) => Text(1 + random.Below(Invented.Users));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Money(int amount) => string.Create(CultureInfo.InvariantCulture, $"{amount}.00");

    private static string Time(DateTime date, TimeSpan offset) => Time(new DateTimeOffset(date, offset));

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
