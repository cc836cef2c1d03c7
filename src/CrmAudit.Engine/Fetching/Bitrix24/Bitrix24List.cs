using System.Globalization;
using System.Text.Json;
using CrmAudit.Engine.Fetching.Api;

namespace CrmAudit.Engine.Fetching.Bitrix24;

/// <summary>
/// A list method of Bitrix24. Large lists go by id, fifty a page, without counting, several pages in one batch, each asking from where the one before ended; directories come in one answer.
/// </summary>
internal class Bitrix24List(string method, string entity, string? name = null) : FetchList(name ?? method, entity)
{
    private const int PageSize = 50;

    /// <summary>Pages in one request: five hundred cards, some hundred kilobytes.</summary>
    private const int MostPages = 10;

    /// <summary>Pages of ids alone in one request: as many as a batch holds.</summary>
    private const int MostIdPages = 50;

    private const string AnsweredByName = "_NAME";

    private static readonly string[] NameParts = ["NAME", "LAST_NAME"];

    private static readonly string[] FirmName = ["TITLE"];

    /// <summary>A card of a person is called by the family name first, as exports of deals write it.</summary>
    private static readonly string[] CardName = ["LAST_NAME", "NAME"];

    /// <inheritdoc/>
    public override string Path => method;

    /// <summary>Parameters of every request.</summary>
    public IReadOnlyList<(string Name, string Value)> Fixed { get; init; } = [];

    /// <summary>Fields asked for.</summary>
    public IReadOnlyList<string> Select { get; init; } = [];

    /// <summary>Property of the result that holds the records; empty where the result is the list.</summary>
    public string Items { get; init; } = "";

    /// <summary>Field of the id in records.</summary>
    public string Id { get; init; } = "ID";

    /// <summary>Field of the time of the last change, in filters.</summary>
    public string? ChangedAt { get; init; }

    /// <summary>What the beginning is told as: that of a large list, which has nothing counted, where the page of the method has no other.</summary>
    public string Start { get; init; } = "-1";

    /// <summary>Whether the order is written as user.get has it.</summary>
    public bool HasPlainOrder { get; init; }

    /// <inheritdoc/>
    public override string FileName => Name + (IsDirectory ? ".json" : ".jsonl");

    /// <inheritdoc/>
    public override ReadRequest? Count(string? upTo, DateTimeOffset? since) =>
        new(Path, [.. Fixed, .. Filter("<=", upTo is { Length: > 0 } ? upTo : null), .. Changed(since), .. Order(), ("select[]", "ID"), ("start", "0")]);

    /// <inheritdoc/>
    public override long? Counted(JsonElement answer) => long.TryParse(answer.In("total").Text(), CultureInfo.InvariantCulture, out var count) ? count : null;

    /// <inheritdoc/>
    public override ReadRequest Next(string cursor, long? left, DateTimeOffset? since)
    {
        if (IsDirectory)
        {
            return new(Path, cursor.Length == 0 ? Fixed : [.. Fixed, ("start", cursor)]);
        }
        var pages = Math.Clamp(((left ?? 0) + PageSize - 1) / PageSize, 1, MostPages);
        return pages == 1 ? Page(cursor, since, Select) : Pages((int)pages, cursor, since, Select);
    }

    /// <inheritdoc/>
    public override ReadRequest? Ids(string cursor) => IsDirectory ? null : Pages(MostIdPages, cursor, null, ["ID"]);

    /// <inheritdoc/>
    protected override FetchPage Read(JsonElement? answer, string cursor)
    {
        var result = answer!.Value.GetProperty("result");
        if (IsDirectory)
        {
            // No directory is documented to come in pages; one that does tells where the next begins.
            return new(RecordsIn(result), answer.Value.In("next").Text());
        }
        if (result.ValueKind != JsonValueKind.Object || !result.TryGetProperty("result_error", out var errors))
        {
            return Ended(RecordsIn(result), cursor);
        }
        var records = new List<JsonElement>();
        var pages = result.GetProperty("result");
        for (var number = 0; !Has(errors, Key(number)) && pages.ValueKind == JsonValueKind.Object && pages.TryGetProperty(Key(number), out var page); number++)
        {
            var found = RecordsIn(page);
            if (Ended(found, cursor) is { Next: null } last)
            {
                return last with { Records = [.. records, .. found] };
            }
            records.AddRange(found);
            cursor = IdOf(found[^1])!;
        }
        return new(records, cursor);
    }

    /// <inheritdoc/>
    public override string? IdOf(JsonElement record) => record.In(Id).Text();

    /// <inheritdoc/>
    protected override void Write(JsonElement record, Utf8JsonWriter writer, NameBook names)
    {
        foreach (var property in record.EnumerateObject())
        {
            if (property.Name.StartsWith("UF_", StringComparison.Ordinal) && names.Field(Entity, property.Name) is { } field && !record.TryGetProperty(field.Column, out _))
            {
                Write(field, property.Value, writer);
            }
            else
            {
                property.WriteTo(writer);
            }
        }
        WriteNames(record, writer, names);
    }

    /// <summary>Columns that hold a number, each of which gets one more with the name.</summary>
    /// <param name="of">What the number is of.</param>
    /// <param name="columns">The columns.</param>
    public static IEnumerable<NamedColumn> Named(string of, params IEnumerable<string> columns) => columns.Select(column => new NamedColumn(column + AnsweredByName, of, record => record.In(column).Text()));

    /// <inheritdoc/>
    public override (string Id, string Name)? NameOf(JsonElement record)
    {
        var name = string.Join(' ', (Entity switch { "Company" => FirmName, "Contact" => CardName, _ => NameParts }).Select(part => record.In(part).Text()?.Trim()).Where(static part => !string.IsNullOrEmpty(part)));
        return IdOf(record) is { } id && name.Length > 0 ? (id, name) : null;
    }

    /// <summary>A field somebody added goes by the name people see, its values too, as an export of the list has it.</summary>
    private static void Write(FieldSetting field, JsonElement value, Utf8JsonWriter writer)
    {
        var texts = (value.ValueKind == JsonValueKind.Array ? value.Items() : [value]).Select(static item => item.Text()).Select(text => text is not null && field.Choices.TryGetValue(text, out var choice) ? choice : text).OfType<string>();
        if (field.Choices.Count > 0 || value.ValueKind == JsonValueKind.Array)
        {
            writer.WriteString(field.Column, string.Join("; ", texts));
        }
        else
        {
            writer.WritePropertyName(field.Column);
            value.WriteTo(writer);
        }
    }

    private static string Key(int number) => string.Create(CultureInfo.InvariantCulture, $"p{number}");

    /// <summary>An empty object comes as an empty list.</summary>
    private static bool Has(JsonElement errors, string key) => errors.ValueKind == JsonValueKind.Object && errors.TryGetProperty(key, out _);

    /// <summary>Several pages in one request, each asking from where the one before ended.</summary>
    private ReadRequest Pages(int pages, string cursor, DateTimeOffset? since, IReadOnlyList<string> select) => new("batch", [])
    {
        Together = [.. Enumerable.Range(0, pages).Select(number => (Key(number), Page(number == 0 ? cursor : $"$result[{Key(number - 1)}]{(Items.Length > 0 ? $"[{Items}]" : "")}[{PageSize - 1}][{Id}]", since, select)))],
    };

    private ReadRequest Page(string cursor, DateTimeOffset? since, IReadOnlyList<string> select) =>
        new(Path, [.. Fixed, .. Filter(">", cursor.Length > 0 ? cursor : "0"), .. Changed(since), .. Order(), .. select.Select(static field => ("select[]", field)), ("start", Start)]);

    private IEnumerable<(string, string)> Filter(string sign, string? id) => id is null ? [] : [($"{FilterName}[{sign}ID]", id)];

    private IEnumerable<(string, string)> Changed(DateTimeOffset? since) =>
        since is { } moment && ChangedAt is not null ? [($"{FilterName}[>={ChangedAt}]", moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture))] : [];

    private IEnumerable<(string, string)> Order() => HasPlainOrder ? [("sort", "ID"), ("order", "ASC")] : [("order[ID]", "ASC")];

    private string FilterName => HasPlainOrder ? "FILTER" : "filter";

    private List<JsonElement> RecordsIn(JsonElement result)
    {
        // What is empty comes as an empty list, whatever it would be otherwise.
        var items = Items.Length == 0 || result is { ValueKind: JsonValueKind.Array } && result.GetArrayLength() == 0 ? result : result.In(Items);
        return [.. items.Required(Name)];
    }

    /// <summary>A page that is not full is the last one; one that does not come further would never end.</summary>
    private FetchPage Ended(List<JsonElement> records, string cursor)
    {
        var before = cursor.Length == 0 ? 0 : decimal.Parse(cursor, CultureInfo.InvariantCulture);
        foreach (var record in records)
        {
            if (!decimal.TryParse(IdOf(record), NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id <= before)
            {
                throw new FetchException("Fetch.disorder", ("list", Name));
            }
            before = id;
        }
        return new(records, records.Count < PageSize ? null : IdOf(records[^1]));
    }
}
