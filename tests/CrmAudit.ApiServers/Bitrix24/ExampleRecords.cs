using System.Globalization;
using System.Text.Json.Nodes;
using CrmAudit.ApiServers.Records;
using CrmAudit.ExampleGenerator;
using CrmAudit.ExampleGenerator.Cards;
using CrmAudit.ExampleGenerator.Formats;

namespace CrmAudit.ApiServers.Bitrix24;

/// <summary>The portal of the example company, as its interface gives what its exports show: names become numbers of users, firms and people, captions become codes that the dictionaries tell.</summary>
internal sealed class ExampleRecords
{
    private const string Sources = "SOURCE";
    private const string LeadStatuses = "STATUS";
    private const string Won = "S";
    private const string Lost = "F";
    private const int ClosedTask = 5;
    private static readonly TimeZoneInfo Almaty = TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty");
    private readonly ExampleCards _cards = new();
    private readonly List<JsonObject> _statuses = [];
    private readonly Dictionary<(string Entity, string Name), string> _codes = [];
    private readonly Dictionary<string, int> _users = UserList.All().Select(static (user, index) => (user.Name, index)).ToDictionary(static user => user.Name, static user => user.index + 1);
    private readonly Dictionary<string, int> _firms;
    private readonly Dictionary<string, int> _people;

    public ExampleRecords()
    {
        _firms = _cards.Firms.GroupBy(static firm => firm.Title).ToDictionary(static group => group.Key, static group => group.First().Id);
        _people = _cards.People.GroupBy(static card => card.FullName).ToDictionary(static group => group.Key, static group => group.First().Id);
    }

    public RecordBook Book()
    {
        var lists = new Dictionary<string, RecordList>(StringComparer.Ordinal)
        {
            ["companies"] = List(_cards.Firms.Select(Company)),
            ["contacts"] = List(_cards.People.Select(Contact)),
            ["deals"] = List(_cards.Deals.Select(Deal)),
            ["leads"] = List(_cards.Leads.Select(Lead)),
            ["activities"] = List(_cards.Activities.Select(Activity)),
            ["tasks"] = List(_cards.Tasks.Select(Task), "id"),
            ["users"] = List(UserList.All().Select(User)),
            ["dealStageHistory"] = List(Moves()),
            ["categories"] = List(new[] { "Опт", "Проекты" }.Select(static name => new JsonObject
            {
                ["id"] = BitrixHistory.Category(name),
                ["name"] = name,
                ["sort"] = 100 + BitrixHistory.Category(name),
                ["entityTypeId"] = 2,
                ["isDefault"] = BitrixHistory.Category(name) == 0 ? "Y" : "N",
            }), "id"),
            ["dealsUserFields"] = List([UserField(1, "CRM_DEAL", "UF_CRM_LOSS_REASON", "Причина отказа"), UserField(2, "CRM_DEAL", "UF_CRM_CONTRACT", "Номер договора")]),
            ["contactsUserFields"] = List([UserField(3, "CRM_CONTACT", "UF_CRM_CITY", "Город"), UserField(4, "CRM_CONTACT", "UF_CRM_HOLIDAY", "Любимый праздник")]),
            ["companiesUserFields"] = List([UserField(5, "CRM_COMPANY", "UF_CRM_CITY", "Город"), UserField(6, "CRM_COMPANY", "UF_CRM_BIN", "БИН"), UserField(7, "CRM_COMPANY", "UF_CRM_CODE", "Код контрагента")]),
        };
        Stages();
        // The dictionaries last: the cards have named what stands in them.
        lists["statuses"] = List(_statuses);
        return new RecordBook(lists);
    }

    private static RecordList List(IEnumerable<JsonObject> records, string key = "ID")
    {
        var byId = records.ToDictionary(record => long.Parse(record[key]!.ToString(), CultureInfo.InvariantCulture));
        return new RecordList(byId.Keys, id => (JsonObject)byId[id].DeepClone());
    }

    private JsonObject Company(Firm firm) => new()
    {
        ["ID"] = Text(firm.Id),
        ["TITLE"] = firm.Title,
        ["COMPANY_TYPE"] = Code("COMPANY_TYPE", firm.Type),
        ["EMPLOYEES"] = Code("EMPLOYEES", firm.Employees),
        ["INDUSTRY"] = Code("INDUSTRY", firm.Industry),
        ["ASSIGNED_BY_ID"] = User(firm.Owner),
        ["CREATED_BY_ID"] = User(firm.Owner),
        ["MODIFY_BY_ID"] = User(firm.Owner),
        ["ADDRESS"] = firm.Address,
        ["COMMENTS"] = firm.Comment,
        ["DATE_CREATE"] = Time(firm.CreatedAt),
        ["DATE_MODIFY"] = Time(firm.ModifiedAt),
        ["UF_CRM_CITY"] = firm.City,
        ["UF_CRM_BIN"] = firm.TaxId,
        ["UF_CRM_CODE"] = firm.AccountingCode,
        ["PHONE"] = Multiple(firm.Id, "PHONE", "WORK", firm.Phone),
        ["EMAIL"] = Multiple(firm.Id, "EMAIL", "WORK", firm.Email),
        ["WEB"] = Multiple(firm.Id, "WEB", "WORK", firm.Site),
    };

    private JsonObject Contact(Contact card) => new()
    {
        ["ID"] = Text(card.Id),
        ["NAME"] = card.First,
        ["SECOND_NAME"] = card.Middle,
        ["LAST_NAME"] = card.Last,
        ["BIRTHDATE"] = DateTime.TryParseExact(card.BirthDate, "dd.MM.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birth) ? Time(birth) : "",
        ["POST"] = card.Position,
        ["COMPANY_ID"] = Firm(card.Company),
        ["TYPE_ID"] = Code("CONTACT_TYPE", card.Type),
        ["SOURCE_ID"] = Code(Sources, card.Source),
        ["COMMENTS"] = card.Comment,
        ["EXPORT"] = "Y",
        ["ASSIGNED_BY_ID"] = User(card.Owner),
        ["CREATED_BY_ID"] = User(card.Owner),
        ["MODIFY_BY_ID"] = User(card.Owner),
        ["DATE_CREATE"] = Time(card.CreatedAt),
        ["DATE_MODIFY"] = Time(card.ModifiedAt),
        ["LAST_ACTIVITY_TIME"] = card.LastActivityAt is { } last ? Time(last) : null,
        ["UF_CRM_CITY"] = card.City,
        ["UF_CRM_HOLIDAY"] = card.FavouriteHoliday,
        ["PHONE"] = Multiple(card.Id, "PHONE", "MOBILE", card.Phone),
        ["EMAIL"] = Multiple(card.Id, "EMAIL", "WORK", card.Email),
    };

    private JsonObject Deal(Deal deal)
    {
        var (stage, semantics) = BitrixHistory.Code(deal.Pipeline, deal.Stage);
        var sum = deal.Lines.Count > 0 ? deal.Lines.Sum(static line => line.Price * line.Quantity) : decimal.TryParse(deal.Sum, NumberStyles.Number, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
        return new JsonObject
        {
            ["ID"] = Text(deal.Id),
            ["TITLE"] = deal.Title,
            ["TYPE_ID"] = Code("DEAL_TYPE", "Продажа"),
            ["CATEGORY_ID"] = Text(BitrixHistory.Category(deal.Pipeline)),
            ["STAGE_ID"] = stage,
            ["STAGE_SEMANTIC_ID"] = semantics,
            ["SOURCE_ID"] = Code(Sources, deal.Source),
            ["CURRENCY_ID"] = deal.Currency switch { "Тенге" => "KZT", "Доллар США" => "USD", _ => "" },
            ["OPPORTUNITY"] = sum.ToString("0.00", CultureInfo.InvariantCulture),
            ["COMPANY_ID"] = Firm(deal.Company),
            ["CONTACT_ID"] = deal.Contact.Length > 0 ? Text(_people[deal.Contact]) : null,
            ["CLOSED"] = deal.Closed ? "Y" : "N",
            ["ASSIGNED_BY_ID"] = User(deal.Owner),
            ["CREATED_BY_ID"] = User(deal.Owner),
            ["MODIFY_BY_ID"] = User(deal.Owner),
            ["BEGINDATE"] = Time(deal.CreatedAt.Date),
            ["CLOSEDATE"] = deal.CloseAt is { } close ? Time(close.Date) : null,
            ["DATE_CREATE"] = Time(deal.CreatedAt),
            ["DATE_MODIFY"] = Time(deal.ModifiedAt),
            ["UTM_SOURCE"] = deal.UtmSource,
            ["UF_CRM_LOSS_REASON"] = deal.LossReason,
            ["UF_CRM_CONTRACT"] = deal.ContractNumber,
        };
    }

    private JsonObject Lead(Lead lead) => new()
    {
        ["ID"] = Text(lead.Id),
        ["TITLE"] = lead.Title,
        ["NAME"] = lead.First,
        ["LAST_NAME"] = lead.Last,
        ["COMPANY_TITLE"] = lead.Company,
        ["STATUS_ID"] = Code(LeadStatuses, lead.Status),
        ["SOURCE_ID"] = Code(Sources, lead.Source),
        ["ASSIGNED_BY_ID"] = User(lead.Owner),
        ["CREATED_BY_ID"] = User(lead.Owner),
        ["MODIFY_BY_ID"] = User(lead.Owner),
        ["DATE_CREATE"] = Time(lead.CreatedAt),
        ["DATE_MODIFY"] = Time(lead.ModifiedAt),
        ["UTM_SOURCE"] = lead.UtmSource,
        ["UTM_MEDIUM"] = lead.UtmMedium,
        ["PHONE"] = Multiple(lead.Id, "PHONE", "MOBILE", lead.Phone),
        ["EMAIL"] = Multiple(lead.Id, "EMAIL", "WORK", lead.Email),
    };

    private JsonObject Activity(ActivityEntry entry) => new()
    {
        ["ID"] = Text(entry.Id),
        ["OWNER_ID"] = Text(_cards.Deals.First(deal => deal.Title == entry.Deal).Id),
        ["OWNER_TYPE_ID"] = "2",
        ["TYPE_ID"] = entry.Type switch { "Встреча" => "1", "Звонок" => "2", _ => "4" },
        ["PROVIDER_ID"] = "CRM_TODO",
        ["SUBJECT"] = entry.Title,
        ["CREATED"] = Time(entry.CreatedAt),
        ["LAST_UPDATED"] = Time(entry.CreatedAt),
        ["START_TIME"] = Time(entry.CreatedAt),
        ["END_TIME"] = Time(entry.DueAt),
        ["DEADLINE"] = Time(entry.DueAt),
        ["COMPLETED"] = entry.Status == "Завершено" ? "Y" : "N",
        ["STATUS"] = entry.Status == "Завершено" ? "2" : "1",
        ["PRIORITY"] = entry.Priority == "Высокая" ? "3" : "2",
        ["RESPONSIBLE_ID"] = User(entry.Owner),
        ["AUTHOR_ID"] = User(entry.Owner),
    };

    private JsonObject Task(PortalTask task)
    {
        var status = task.Status switch { "Ждет выполнения" => 2, "Выполняется" => 3, "Отложена" => 6, _ => ClosedTask };
        return new JsonObject
        {
            ["id"] = Text(task.Id),
            ["title"] = task.Title,
            ["priority"] = task.Priority == "Высокий" ? "2" : "1",
            ["createdBy"] = User(task.Author),
            ["createdDate"] = Time(task.CreatedAt),
            ["responsibleId"] = User(task.Owner),
            ["changedDate"] = Time(task.ClosedAt ?? task.CreatedAt),
            ["closedDate"] = task.ClosedAt is { } closed ? Time(closed) : null,
            ["deadline"] = task.DueAt is { } due ? Time(due) : null,
            ["groupId"] = task.Group.Length > 0 ? "1" : "0",
            ["group"] = task.Group.Length > 0 ? new JsonObject { ["id"] = "1", ["name"] = task.Group } : new JsonArray(),
            ["status"] = Text(status),
            ["subStatus"] = Text(status),
        };
    }

    private static JsonObject User((string Name, string Department, string Role, bool Left, DateTime LastSeen) user, int index) => new()
    {
        ["ID"] = Text(index + 1),
        ["ACTIVE"] = !user.Left,
        ["NAME"] = user.Name.Split(' ')[0],
        ["LAST_NAME"] = user.Name.Split(' ')[1],
        ["EMAIL"] = $"user{index + 1:00}@example.com",
        ["LAST_LOGIN"] = Time(user.LastSeen),
        ["WORK_POSITION"] = user.Role,
        ["WORK_DEPARTMENT"] = user.Department,
        ["UF_DEPARTMENT"] = new JsonArray(1),
        ["USER_TYPE"] = "employee",
    };

    private IEnumerable<JsonObject> Moves()
    {
        var seen = new HashSet<int>();
        foreach (var (move, index) in _cards.StageMoves.Select(static (move, index) => (move, index)))
        {
            var (stage, semantics) = BitrixHistory.Code(move.Pipeline, move.Stage);
            yield return new JsonObject
            {
                ["ID"] = index + 1,
                ["TYPE_ID"] = seen.Add(move.DealId) ? 1 : semantics == "P" ? 2 : 3,
                ["OWNER_ID"] = move.DealId,
                ["CREATED_TIME"] = Time(move.At),
                ["CATEGORY_ID"] = BitrixHistory.Category(move.Pipeline),
                ["STAGE_SEMANTIC_ID"] = semantics,
                ["STAGE_ID"] = stage,
            };
        }
    }

    /// <summary>The stages of both pipelines in their order.</summary>
    private void Stages()
    {
        foreach (var (pipeline, stages) in new[] { ("Опт", Deals.Wholesale), ("Проекты", Deals.Projects) })
        {
            var category = BitrixHistory.Category(pipeline);
            foreach (var stage in stages.Append(Deals.Won).Append(Deals.Lost))
            {
                var (code, semantics) = BitrixHistory.Code(pipeline, stage);
                Add(category == 0 ? "DEAL_STAGE" : $"DEAL_STAGE_{category}", code, stage, semantics == "P" ? null : semantics);
            }
        }
    }

    /// <summary>The code of a caption: the dictionary gets it when a card first names it.</summary>
    private string Code(string entity, string name)
    {
        if (name.Length == 0)
        {
            return "";
        }
        if (!_codes.TryGetValue((entity, name), out var code))
        {
            code = entity == LeadStatuses && name == "Сконвертирован" ? "CONVERTED" : entity == LeadStatuses && name == "Некачественный лид" ? "JUNK" : string.Create(CultureInfo.InvariantCulture, $"UC_{_codes.Count + 1:000}");
            _codes[(entity, name)] = code;
            Add(entity, code, name, code switch { "CONVERTED" => Won, "JUNK" => Lost, _ => null });
        }
        return code;
    }

    private void Add(string entity, string code, string name, string? semantics) => _statuses.Add(new JsonObject
    {
        ["ID"] = Text(_statuses.Count + 1),
        ["ENTITY_ID"] = entity,
        ["STATUS_ID"] = code,
        ["NAME"] = name,
        ["NAME_INIT"] = "",
        ["SORT"] = Text((_statuses.Count + 1) * 10),
        ["SYSTEM"] = "N",
        ["SEMANTICS"] = semantics,
    });

    private static JsonObject UserField(int id, string entity, string name, string label) => new()
    {
        ["ID"] = Text(id),
        ["ENTITY_ID"] = entity,
        ["FIELD_NAME"] = name,
        ["USER_TYPE_ID"] = "string",
        ["SORT"] = Text(id * 100),
        ["MULTIPLE"] = "N",
        ["MANDATORY"] = "N",
        ["SHOW_IN_LIST"] = "Y",
        ["EDIT_FORM_LABEL"] = label,
        ["LIST_COLUMN_LABEL"] = label,
        ["LIST_FILTER_LABEL"] = label,
    };

    private static JsonArray Multiple(int owner, string type, string kind, string value) =>
        value.Length == 0 ? [] : [new JsonObject { ["ID"] = Text(owner), ["VALUE_TYPE"] = kind, ["VALUE"] = value, ["TYPE_ID"] = type }];

    private string? User(string name) => name.Length > 0 && _users.TryGetValue(name, out var id) ? Text(id) : null;

    private string? Firm(string title) => title.Length > 0 && _firms.TryGetValue(title, out var id) ? Text(id) : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The country moved its clocks in March 2024: what was before has another offset.</summary>
    private static string Time(DateTime local) => new DateTimeOffset(local, Almaty.GetUtcOffset(local)).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
