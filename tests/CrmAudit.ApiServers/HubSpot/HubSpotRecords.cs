using System.Globalization;
using System.Text.Json.Nodes;
using CrmAudit.ApiServers.Records;
using CrmAudit.ExampleGenerator;
using CrmAudit.ExampleGenerator.Words;

namespace CrmAudit.ApiServers.HubSpot;

/// <summary>Invented records in the words of HubSpot: every property a text, every time in UTC.</summary>
internal sealed class HubSpotRecords(Invented invented)
{
    public const int PortalId = 145_000_001;
    private static readonly (string Id, string[] Stages)[] Pipelines =
    [
        ("default", ["appointmentscheduled", "qualifiedtobuy", "contractsent", "closedwon", "closedlost"]),
        ("772001", ["998001", "998002", "998003", "998004", "998005"]),
    ];

    public static JsonObject Account() => new()
    {
        ["portalId"] = PortalId,
        ["accountType"] = "STANDARD",
        ["timeZone"] = "Asia/Almaty",
        ["companyCurrency"] = "KZT",
        ["additionalCurrencies"] = new JsonArray(),
        ["utcOffset"] = "+05:00",
        ["utcOffsetMilliseconds"] = 18_000_000,
        ["uiDomain"] = "app.hubspot.com",
        ["dataHostingLocation"] = "eu1",
    };

    public RecordBook Book() => new(new Dictionary<string, RecordList>(StringComparer.Ordinal)
    {
        ["deals"] = List(invented.Deals, Deal),
        ["contacts"] = List(invented.Contacts, Contact),
        ["companies"] = List(invented.Companies, Company),
        ["tasks"] = List(invented.Tasks, Task),
        ["owners"] = List(Invented.Users, Owner),
        ["pipelines"] = List(Pipelines.Length, Pipeline),
        ["flows"] = List(2, Flow),
        ["dealsProperties"] = List(5, static id => id switch
        {
            1 => Property(id, ("dealname", "string")),
            2 => Property(id, ("amount", "number")),
            3 => Property(id, ("dealstage", "enumeration")),
            4 => Made(Property(id, ("contract_number", "string")), "Contract number"),
            _ => Made(Property(id, ("payment_kind", "enumeration"), ("cash", "Cash"), ("transfer", "Bank transfer")), "Kind of payment"),
        }),
        ["contactsProperties"] = List(2, static id => Property(id, id == 1 ? ("firstname", "string") : ("email", "string"))),
        ["companiesProperties"] = List(1, static id => Property(id, ("name", "string"))),
        ["tasksProperties"] = List(3, static id => id switch
        {
            1 => Property(id, ("hs_task_subject", "string")),
            2 => Property(id, ("hs_task_status", "enumeration"), ("NOT_STARTED", "Not started"), ("COMPLETED", "Completed")),
            _ => Property(id, ("hs_task_priority", "enumeration"), ("NONE", "None"), ("HIGH", "High")),
        }),
    });

    private static RecordList List(int count, Func<long, JsonObject> read) => new(Enumerable.Range(1, count).Select(static id => (long)id), read);

    private JsonObject Deal(long id)
    {
        var random = invented.Random("deals", id);
        var made = Invented.Made(id, invented.Deals);
        var (pipeline, stages) = Pipelines[random.Chance(80) ? 0 : 1];
        var stage = random.Below(stages.Length);
        var record = Record(id, made, made.AddDays(2), "hs_lastmodifieddate", new JsonObject
        {
            ["dealname"] = $"{Invented.Firm(random)} {random.Of(Goods.All).Name}",
            ["amount"] = random.Chance(95) ? string.Create(CultureInfo.InvariantCulture, $"{random.Between(10, 4_000) * 1_000}") : null,
            ["pipeline"] = pipeline,
            ["dealstage"] = stages[stage],
            ["closedate"] = Time(made.AddDays(14)),
            ["hubspot_owner_id"] = Someone(random),
            ["deal_currency_code"] = "KZT",
            ["hs_analytics_source"] = "OFFLINE",
            ["closed_lost_reason"] = stage == 4 ? "Price; \"too high\"" : null,
            ["contract_number"] = id % 3 == 0 ? $"No. {id}" : null,
            ["payment_kind"] = id == 1 ? "transfer" : null,
        });
        var moves = Enumerable.Range(0, Math.Min(stage, 2)).Select(step => (Stage: stages[step], Day: step)).Append((stages[stage], 2)).Reverse();
        record["propertiesWithHistory"] = new JsonObject
        {
            ["dealstage"] = new JsonArray([.. moves.Select(move => new JsonObject { ["value"] = move.Item1, ["timestamp"] = Time(made.AddDays(move.Item2)), ["sourceType"] = "CRM_UI", ["sourceId"] = "userId:1", ["updatedByUserId"] = 1 })]),
        };
        record["associations"] = new JsonObject { ["contacts"] = Linked("deal_to_contact", 1 + random.Below(invented.Contacts)), ["companies"] = Linked("deal_to_company", 1 + random.Below(invented.Companies)) };
        return record;
    }

    private JsonObject Contact(long id)
    {
        var random = invented.Random("contacts", id);
        var (first, last, _) = Invented.Person(random);
        var made = Invented.Made(id, invented.Contacts);
        var record = Record(id, made, made.AddDays(4), "lastmodifieddate", new JsonObject
        {
            ["firstname"] = first,
            ["lastname"] = last,
            ["email"] = Invented.Mail(first, last, id),
            ["phone"] = Invented.Phone(id),
            ["jobtitle"] = random.Of(Names.Positions),
            ["city"] = random.Of(FirmWords.Cities),
            ["lifecyclestage"] = "customer",
            ["hubspot_owner_id"] = Someone(random),
        });
        record["associations"] = new JsonObject { ["companies"] = Linked("contact_to_company", 1 + random.Below(invented.Companies)) };
        return record;
    }

    private JsonObject Company(long id)
    {
        var random = invented.Random("companies", id);
        var made = Invented.Made(id, invented.Companies);
        return Record(id, made, made.AddDays(4), "hs_lastmodifieddate", new JsonObject
        {
            ["name"] = Invented.Firm(random),
            ["domain"] = string.Create(CultureInfo.InvariantCulture, $"firm{id}.example.com"),
            ["phone"] = Invented.Phone(id + 30_000),
            ["city"] = random.Of(FirmWords.Cities),
            ["industry"] = null,
            ["hubspot_owner_id"] = Someone(random),
        });
    }

    private JsonObject Task(long id)
    {
        var random = invented.Random("tasks", id);
        var made = Invented.Made(id, invented.Tasks);
        var record = Record(id, made, made.AddDays(1), "hs_lastmodifieddate", new JsonObject
        {
            ["hs_task_subject"] = $"Offer for {Invented.Firm(random)}",
            ["hs_task_status"] = random.Chance(70) ? "COMPLETED" : "NOT_STARTED",
            ["hs_task_priority"] = "NONE",
            ["hs_task_type"] = "TODO",
            ["hs_timestamp"] = Time(made.AddDays(2)),
            ["hubspot_owner_id"] = Someone(random),
        });
        record["properties"]!["hs_createdate"] = Time(made);
        record["associations"] = new JsonObject { ["deals"] = Linked("task_to_deal", 1 + random.Below(invented.Deals)) };
        return record;
    }

    private static JsonObject Record(long id, DateTimeOffset made, DateTimeOffset changed, string changedName, JsonObject properties)
    {
        properties["createdate"] = Time(made);
        properties[changedName] = Time(changed);
        properties["hs_object_id"] = Text(id);
        return new JsonObject { ["id"] = Text(id), ["properties"] = properties, ["createdAt"] = Time(made), ["updatedAt"] = Time(changed), ["archived"] = false };
    }

    private static JsonObject Owner(long id)
    {
        var (first, last, active) = Invented.People[(int)id - 1];
        return new JsonObject
        {
            ["id"] = Text(id),
            ["email"] = Invented.Mail(first, last, id),
            ["type"] = "PERSON",
            ["firstName"] = first,
            ["lastName"] = last,
            ["userId"] = 500 + id,
            ["createdAt"] = Time(Invented.Begin),
            ["updatedAt"] = Time(Invented.Begin),
            ["archived"] = !active,
        };
    }

    private static JsonObject Pipeline(long id)
    {
        var (pipeline, stages) = Pipelines[(int)id - 1];
        return new JsonObject
        {
            ["id"] = pipeline,
            ["label"] = id == 1 ? "Sales" : "Service",
            ["displayOrder"] = id - 1,
            ["stages"] = new JsonArray([.. stages.Select((stage, index) => new JsonObject
            {
                ["id"] = stage,
                ["label"] = index switch { 3 => "Won", 4 => "Lost", _ => $"Stage {index + 1}" },
                ["displayOrder"] = index,
                ["metadata"] = new JsonObject { ["isClosed"] = index >= 3 ? "true" : "false", ["probability"] = index switch { 3 => "1.0", 4 => "0.0", _ => $"0.{index + 2}" } },
                ["createdAt"] = Time(Invented.Begin),
                ["updatedAt"] = Time(Invented.Begin),
                ["archived"] = false,
            })]),
            ["createdAt"] = Time(Invented.Begin),
            ["updatedAt"] = Time(Invented.Begin),
            ["archived"] = false,
        };
    }

    /// <summary>As somebody added it: with a name of his own.</summary>
    private static JsonObject Made(JsonObject property, string label)
    {
        (property["label"], property["hubspotDefined"], property["createdAt"], property["createdUserId"]) = (label, false, Time(Invented.Begin), "501");
        return property;
    }

    private static JsonObject Flow(long id) => new()
    {
        ["id"] = Text(id + 700),
        ["isEnabled"] = id == 1,
        ["flowType"] = "WORKFLOW",
        ["name"] = id == 1 ? "Welcome letter" : "Old rating",
        ["objectTypeId"] = id == 1 ? "0-1" : "0-3",
        ["revisionId"] = "1",
        ["createdAt"] = Time(Invented.Begin),
        ["updatedAt"] = Time(Invented.Begin.AddDays(id)),
        ["uuid"] = $"00000000-0000-0000-0000-{id:000000000000}",
    };

    private static JsonObject Property(long id, (string Name, string Type) property, params (string Value, string Label)[] options) => new()
    {
        ["name"] = property.Name,
        ["label"] = property.Name,
        ["type"] = property.Type,
        ["fieldType"] = property.Type == "enumeration" ? "select" : "text",
        ["description"] = "",
        ["groupName"] = "information",
        ["options"] = new JsonArray([.. options.Select(static (option, index) => new JsonObject { ["label"] = option.Label, ["value"] = option.Value, ["displayOrder"] = index, ["hidden"] = false })]),
        ["displayOrder"] = id,
        ["hasUniqueValue"] = false,
        ["hidden"] = false,
        ["formField"] = true,
        ["hubspotDefined"] = true,
        ["calculated"] = false,
        ["archived"] = false,
    };

    private static JsonObject Linked(string type, int id) => new() { ["results"] = new JsonArray(new JsonObject { ["id"] = Text(id), ["type"] = type }) };

    private static string Someone(SeededRandom random) => Text(1 + random.Below(Invented.Users));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
