using System.Globalization;
using System.Text.Json.Nodes;
using CrmAudit.ApiServers.Records;
using CrmAudit.ExampleGenerator;
using CrmAudit.ExampleGenerator.Words;

namespace CrmAudit.ApiServers.AmoCrm;

/// <summary>Invented records in the words of amoCRM: times in seconds since 1970, what belongs together under _embedded.</summary>
internal sealed class AmoRecords(Invented invented)
{
    private const int AccountId = 31_000_001;
    private const int Won = 142;
    private const int Lost = 143;
    private const int EventsPerLead = 3;
    private const int FirstUser = 9_000_000;
    private static readonly (int Id, int[] Statuses)[] Pipelines = [(5_100, [51_001, 51_002, 51_003, Won, Lost]), (5_200, [52_001, 52_002, 52_003, Won, Lost])];
    private static readonly int[] Sources = [9_619, 4_460];

    /// <summary>The account; settings of dates and types of tasks come where they are asked for.</summary>
    public static JsonObject Account(IReadOnlyList<string> with)
    {
        var account = Account();
        var embedded = new JsonObject();
        if (with.Contains("task_types"))
        {
            embedded["task_types"] = new JsonArray(TaskType(1, "Call back", "FOLLOW_UP"), TaskType(2, "Meeting", "MEETING"));
        }
        if (with.Contains("datetime_settings"))
        {
            embedded["datetime_settings"] = new JsonObject
            {
                ["date_pattern"] = "d.m.Y H:i",
                ["short_date_pattern"] = "d.m.Y",
                ["short_time_pattern"] = "H:i",
                ["date_formant"] = "d.m.Y",
                ["time_format"] = "H:i:s",
                ["timezone"] = "Asia/Almaty",
                ["timezone_offset"] = "+05:00",
            };
        }
        if (embedded.Count > 0)
        {
            account["_embedded"] = embedded;
        }
        return account;
    }

    private static JsonObject TaskType(int id, string name, string code) => new() { ["id"] = id, ["name"] = name, ["color"] = null, ["icon_id"] = null, ["code"] = code };

    private static JsonObject Account() => new()
    {
        ["id"] = AccountId,
        ["name"] = "Arkabel",
        ["subdomain"] = "arkabel",
        ["current_user_id"] = FirstUser + 1,
        ["country"] = "KZ",
        ["currency"] = "KZT",
        ["is_unsorted_on"] = true,
        ["is_loss_reason_enabled"] = true,
        ["is_api_filter_enabled"] = true,
        ["version"] = 16,
    };

    public RecordBook Book() => new(new Dictionary<string, RecordList>(StringComparer.Ordinal)
    {
        ["leads"] = List(invented.Deals, Lead),
        ["contacts"] = List(invented.Contacts, Contact),
        ["companies"] = List(invented.Companies, Company),
        ["tasks"] = List(invented.Tasks, Task),
        ["users"] = List(Invented.Users, User),
        ["events"] = List(invented.Deals * EventsPerLead, Event),
        ["leadNotes"] = List(invented.Deals, id => Note(id, "leads")),
        ["contactNotes"] = List(invented.Contacts, id => Note(id, "contacts")),
        ["pipelines"] = List(Pipelines.Length, Pipeline),
        ["lossReasons"] = List(2, static id => new JsonObject { ["id"] = id, ["name"] = id == 1 ? "Price" : "No answer", ["sort"] = id * 10 }),
        ["sources"] = List(Sources.Length, static id => new JsonObject
        {
            ["id"] = Sources[(int)id - 1],
            ["name"] = id == 1 ? "Sales line" : "Landing page",
            ["pipeline_id"] = Pipelines[0].Id,
            ["external_id"] = $"source-{id}",
            ["default"] = id == 1,
            ["origin_code"] = null,
            ["services"] = new JsonArray(),
        }),
        ["leadFields"] = List(3, static id => Field(id, "leads", id switch { 1 => ("City", "text"), 2 => ("Delivery", "date"), _ => ("UTM source", "tracking_data") })),
        ["contactFields"] = List(3, static id => Field(id + 10, "contacts", id switch { 1 => ("Phone", "multitext"), 2 => ("Email", "multitext"), _ => ("Position", "text") })),
        ["companyFields"] = List(1, static id => Field(id + 20, "companies", ("Tax number", "text"))),
    });

    private static RecordList List(int count, Func<long, JsonObject> read) => new(Enumerable.Range(1, count).Select(static id => (long)id), read);

    private JsonObject Lead(long id)
    {
        var random = invented.Random("leads", id);
        var made = Invented.Made(id, invented.Deals);
        var (pipeline, status) = Stage(id);
        var source = random.Of(Sources);
        return new JsonObject
        {
            ["id"] = id,
            ["name"] = $"{Invented.Firm(random)} {random.Of(Goods.All).Name}",
            ["price"] = random.Between(10, 4_000) * 1_000,
            ["responsible_user_id"] = Someone(random),
            ["group_id"] = 0,
            ["status_id"] = status,
            ["pipeline_id"] = pipeline,
            ["loss_reason_id"] = status == Lost ? 1 : null,
            ["source_id"] = source,
            ["created_by"] = Someone(random),
            ["updated_by"] = Someone(random),
            ["closed_at"] = status is Won or Lost ? Seconds(made.AddDays(9)) : null,
            ["created_at"] = Seconds(made),
            ["updated_at"] = Seconds(made.AddDays(9)),
            ["closest_task_at"] = null,
            ["is_deleted"] = false,
            ["custom_fields_values"] = random.Chance(60) ? Fields(id, random.Of(FirmWords.Cities)) : null,
            ["score"] = null,
            ["account_id"] = AccountId,
            ["_embedded"] = new JsonObject
            {
                ["tags"] = new JsonArray(),
                ["companies"] = random.Chance(50) ? new JsonArray(new JsonObject { ["id"] = 1 + random.Below(invented.Companies) }) : new JsonArray(),
                ["contacts"] = new JsonArray(new JsonObject { ["id"] = 1 + random.Below(invented.Contacts), ["is_main"] = true }),
                ["source"] = new JsonObject { ["id"] = source, ["name"] = source == Sources[0] ? "Sales line" : "Landing page" },
                ["loss_reason"] = status == Lost ? new JsonArray(new JsonObject { ["id"] = 1, ["name"] = "Price" }) : new JsonArray(),
            },
        };
    }

    /// <summary>Values of added fields, only those that are filled: a city, and of every other deal the day of delivery, midnight in the zone of the account.</summary>
    private JsonArray Fields(long lead, string city) => lead % 2 == 0
        ? new(Value(1, "City", null, "text", city))
        : new(Value(1, "City", null, "text", city), Value(2, "Delivery", null, "date", Seconds(new DateTimeOffset(Invented.Made(lead, invented.Deals).Date.AddDays(10), Invented.Begin.Offset))));

    private (int Pipeline, int Status) Stage(long lead)
    {
        var random = invented.Random("stage", lead);
        var (pipeline, statuses) = Pipelines[random.Chance(80) ? 0 : 1];
        return (pipeline, random.Of(statuses));
    }

    /// <summary>Added, moved to the second stage, moved to the present one.</summary>
    private JsonObject Event(long id)
    {
        var (lead, step) = (((id - 1) / EventsPerLead) + 1, (int)((id - 1) % EventsPerLead));
        var (pipeline, status) = Stage(lead);
        var statuses = Pipelines.First(candidate => candidate.Id == pipeline).Statuses;
        return new JsonObject
        {
            ["id"] = string.Create(CultureInfo.InvariantCulture, $"01invented{id:x16}"),
            ["type"] = step == 0 ? "lead_added" : "lead_status_changed",
            ["entity_id"] = lead,
            ["entity_type"] = "lead",
            ["created_by"] = Someone(invented.Random("events", id)),
            ["created_at"] = Seconds(Invented.Made(lead, invented.Deals).AddDays(step)),
            ["value_after"] = step == 0 ? new JsonArray(new JsonObject { ["note"] = new JsonObject { ["id"] = lead } }) : Status(pipeline, step == 1 ? statuses[1] : status),
            ["value_before"] = step == 0 ? new JsonArray() : Status(pipeline, statuses[step - 1]),
            ["account_id"] = AccountId,
            ["_embedded"] = new JsonObject { ["entity"] = new JsonObject { ["id"] = lead } },
        };
    }

    /// <summary>The event of a card that was deleted.</summary>
    public static JsonObject Deletion(string card, long id, int number, DateTimeOffset at) => new()
    {
        ["id"] = string.Create(CultureInfo.InvariantCulture, $"02invented{number:x16}"),
        ["type"] = card + "_deleted",
        ["entity_id"] = id,
        ["entity_type"] = card,
        ["created_by"] = FirstUser + 1,
        ["created_at"] = Seconds(at),
        ["value_after"] = new JsonArray(),
        ["value_before"] = new JsonArray(),
        ["account_id"] = AccountId,
        ["_embedded"] = new JsonObject { ["entity"] = new JsonObject { ["id"] = id } },
    };

    private static JsonArray Status(int pipeline, int status) => [new JsonObject { ["lead_status"] = new JsonObject { ["id"] = status, ["pipeline_id"] = pipeline } }];

    private JsonObject Contact(long id)
    {
        var random = invented.Random("contacts", id);
        var (first, last, _) = Invented.Person(random);
        return Card(id, invented.Contacts, random, $"{first} {last}", new JsonArray(
            Value(11, "Phone", "PHONE", "multitext", Invented.Phone(id), "WORK"),
            Value(12, "Email", "EMAIL", "multitext", Invented.Mail(first, last, id), "WORK")), card =>
            {
                card["first_name"] = first;
                card["last_name"] = last;
                card["_embedded"]!["companies"] = random.Chance(50) ? new JsonArray(new JsonObject { ["id"] = 1 + random.Below(invented.Companies) }) : new JsonArray();
                card["_embedded"]!["leads"] = new JsonArray(new JsonObject { ["id"] = 1 + random.Below(invented.Deals) });
            });
    }

    private JsonObject Company(long id)
    {
        var random = invented.Random("companies", id);
        return Card(id, invented.Companies, random, Invented.Firm(random), new JsonArray(Value(21, "Tax number", null, "text", string.Create(CultureInfo.InvariantCulture, $"000{id:000000000}"))), card =>
            card["_embedded"]!["contacts"] = new JsonArray(new JsonObject { ["id"] = 1 + random.Below(invented.Contacts) }));
    }

    private static JsonObject Card(long id, int count, SeededRandom random, string name, JsonArray fields, Action<JsonObject> more)
    {
        var made = Invented.Made(id, count);
        var card = new JsonObject
        {
            ["id"] = id,
            ["name"] = name,
            ["responsible_user_id"] = Someone(random),
            ["group_id"] = 0,
            ["created_by"] = Someone(random),
            ["updated_by"] = Someone(random),
            ["created_at"] = Seconds(made),
            ["updated_at"] = Seconds(made.AddDays(4)),
            ["is_deleted"] = false,
            ["closest_task_at"] = null,
            ["custom_fields_values"] = fields,
            ["account_id"] = AccountId,
            ["_embedded"] = new JsonObject { ["tags"] = new JsonArray() },
        };
        more(card);
        return card;
    }

    private JsonObject Task(long id)
    {
        var random = invented.Random("tasks", id);
        var made = Invented.Made(id, invented.Tasks);
        return new JsonObject
        {
            ["id"] = id,
            ["created_by"] = Someone(random),
            ["updated_by"] = Someone(random),
            ["created_at"] = Seconds(made),
            ["updated_at"] = Seconds(made.AddDays(1)),
            ["responsible_user_id"] = Someone(random),
            ["group_id"] = 0,
            ["entity_id"] = 1 + random.Below(invented.Deals),
            ["entity_type"] = "leads",
            ["duration"] = 0,
            ["is_completed"] = random.Chance(70),
            ["task_type_id"] = 1 + random.Below(2),
            ["text"] = $"Offer for {Invented.Firm(random)}",
            ["result"] = new JsonArray(),
            ["complete_till"] = Seconds(made.AddDays(2)),
            ["account_id"] = AccountId,
        };
    }

    private static JsonObject User(long id)
    {
        var (first, last, active) = Invented.People[(int)id - 1];
        return new JsonObject
        {
            ["id"] = FirstUser + id,
            ["name"] = $"{first} {last}",
            ["email"] = Invented.Mail(first, last, id),
            ["lang"] = "ru",
            ["rights"] = new JsonObject { ["is_admin"] = id > Staff.Managers.Count, ["is_free"] = false, ["is_active"] = active, ["group_id"] = null, ["role_id"] = null },
        };
    }

    private JsonObject Note(long id, string entity)
    {
        var random = invented.Random(entity + "notes", id);
        var made = Invented.Made(id, invented.Deals);
        var call = random.Chance(40);
        return new JsonObject
        {
            ["id"] = id,
            ["entity_id"] = 1 + random.Below(entity == "leads" ? invented.Deals : invented.Contacts),
            ["created_by"] = Someone(random),
            ["updated_by"] = Someone(random),
            ["created_at"] = Seconds(made),
            ["updated_at"] = Seconds(made),
            ["responsible_user_id"] = Someone(random),
            ["group_id"] = 0,
            ["note_type"] = call ? random.Chance(50) ? "call_in" : "call_out" : "common",
            ["params"] = call ? new JsonObject { ["uniq"] = $"call-{id}", ["duration"] = random.Below(600), ["source"] = "pbx", ["phone"] = Invented.Phone(id) } : new JsonObject { ["text"] = "Asked for the price; \"urgent\"" },
            ["account_id"] = AccountId,
        };
    }

    private static JsonObject Pipeline(long id)
    {
        var (pipeline, statuses) = Pipelines[(int)id - 1];
        return new JsonObject
        {
            ["id"] = pipeline,
            ["name"] = id == 1 ? "Sales" : "Service",
            ["sort"] = id,
            ["is_main"] = id == 1,
            ["is_unsorted_on"] = true,
            ["is_archive"] = false,
            ["account_id"] = AccountId,
            ["_embedded"] = new JsonObject
            {
                ["statuses"] = new JsonArray([.. statuses.Select((status, index) => new JsonObject
                {
                    ["id"] = status,
                    ["name"] = status switch { Won => "Won", Lost => "Lost", _ => $"Stage {index + 1}" },
                    ["sort"] = status switch { Won => 10_000, Lost => 11_000, _ => (index + 1) * 10 },
                    ["is_editable"] = status > Lost,
                    ["pipeline_id"] = pipeline,
                    ["color"] = "#99ccff",
                    ["type"] = 0,
                    ["account_id"] = AccountId,
                })]),
            },
        };
    }

    private static JsonObject Field(long id, string entity, (string Name, string Type) field) => new()
    {
        ["id"] = id,
        ["name"] = field.Name,
        ["sort"] = 500 + id,
        ["type"] = field.Type,
        ["code"] = field.Type == "multitext" ? field.Name.ToUpperInvariant() : null,
        ["entity_type"] = entity,
        ["is_predefined"] = field.Type == "multitext",
        ["is_deletable"] = field.Type != "multitext",
        ["is_api_only"] = false,
        ["group_id"] = null,
        ["enums"] = null,
        ["required_statuses"] = id == 1 ? new JsonArray(new JsonObject { ["status_id"] = Pipelines[0].Statuses[1], ["pipeline_id"] = Pipelines[0].Id }) : null,
    };

    private static JsonObject Value(long field, string name, string? code, string type, JsonNode value, string? kind = null) => new()
    {
        ["field_id"] = field,
        ["field_name"] = name,
        ["field_code"] = code,
        ["field_type"] = type,
        ["values"] = new JsonArray(kind is null ? new JsonObject { ["value"] = value } : new JsonObject { ["value"] = value, ["enum_id"] = 1, ["enum_code"] = kind }),
    };

    private static long Someone(SeededRandom random) => FirstUser + 1 + random.Below(Invented.Users);

    private static long Seconds(DateTimeOffset time) => time.ToUnixTimeSeconds();
}
