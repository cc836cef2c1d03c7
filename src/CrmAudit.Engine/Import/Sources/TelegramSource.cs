using System.Globalization;
using System.Text;
using System.Text.Json;
using CrmAudit.Engine.Import.Tables;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>
/// What Telegram Desktop exports as JSON (telegram.org/blog/export-and-more): the contacts of an account and the messages of its chats, or one chat by itself.
/// </summary>
internal static class TelegramSource
{
    private static readonly string[] ContactHeaders = ["telegram first_name", "telegram last_name", "telegram phone_number", "telegram date"];
    private static readonly string[] MessageHeaders =
    [
        "telegram message id", "telegram message date", "telegram message kind", "telegram message direction", "telegram message from", "telegram chat", "telegram chat phone", "telegram message text",
        "telegram call duration", "telegram call result", "telegram channel",
    ];

    /// <summary>Whether a JSON file is such an export, by its first characters.</summary>
    public static bool IsExport(string head)
    {
        bool Has(string key) => head.Contains($"\"{key}\"", StringComparison.Ordinal);
        return (Has("messages") && Has("from_id") && Has("date_unixtime"))
            || (Has("contacts") && Has("list") && Has("phone_number") && Has("date"))
            || (Has("personal_information") && Has("user_id"));
    }

    /// <summary>The tables of an export that have a row.</summary>
    /// <exception cref="ImportException">The file is not valid JSON or too large.</exception>
    public static IEnumerable<RawTable> Read(SourceBytes source, TextEncoding encoding, ImportOptions options)
    {
        using var document = JsonSource.Document(source, encoding, options.Limits);
        var root = document.RootElement;
        var contacts = List(root, "contacts");
        if (contacts.Count > 0)
        {
            yield return Table(source, encoding, "contacts", ContactHeaders, contacts.Select(static (contact, at) => new RawRow(at + 1, new[] { Text(contact, "first_name"), Text(contact, "last_name"), Text(contact, "phone_number"), Moment(contact) })));
        }
        List<JsonElement> chats = root.TryGetProperty("messages", out _) ? [root] : List(root, "chats");
        if (chats.Exists(static chat => chat.TryGetProperty("messages", out var messages) && messages.GetArrayLength() > 0))
        {
            var phones = contacts.Select(static contact => (Name: $"{Text(contact, "first_name")} {Text(contact, "last_name")}".Trim(), Phone: Text(contact, "phone_number")))
                .Where(static contact => contact.Name.Length > 0).DistinctBy(static contact => contact.Name).ToDictionary(static contact => contact.Name, static contact => contact.Phone, StringComparer.Ordinal);
            yield return Table(source, encoding, "chats", MessageHeaders, chats.SelectMany(chat => Messages(chat, phones)).Select(static (cells, at) => new RawRow(at + 1, cells)));
        }
    }

    private static KeyedTable Table(SourceBytes source, TextEncoding encoding, string part, string[] headers, IEnumerable<RawRow> rows)
    {
        var file = source.NewFile("Telegram", source.Part is null ? part : $"{source.Part}/{part}");
        file.Encoding = encoding.Name;
        return KeyedTable.Of(file, headers, rows);
    }

    private static IEnumerable<string[]> Messages(JsonElement chat, Dictionary<string, string> phones)
    {
        var name = Text(chat, "name");
        var id = Text(chat, "id");
        var isOfTwo = Text(chat, "type") == "personal_chat";
        foreach (var message in chat.TryGetProperty("messages", out var messages) ? messages.EnumerateArray() : [])
        {
            var isCall = Text(message, "action") == "phone_call";
            if (Text(message, "type") != "message" && !isCall)
            {
                continue;
            }
            var from = Text(message, isCall ? "actor" : "from");
            var author = Text(message, isCall ? "actor_id" : "from_id");
            yield return
            [
                $"{id}:{Text(message, "id")}",
                Moment(message),
                isCall ? "call" : "message",
                !isOfTwo || author.Length == 0 ? "" : author == $"user{id}" ? "incoming" : "outgoing",
                from,
                isOfTwo ? name : from,
                isOfTwo ? phones.GetValueOrDefault(name, "") : "",
                Body(message),
                Text(message, "duration_seconds"),
                isCall ? CallResult(Text(message, "discard_reason")) : "",
                "Telegram",
            ];
        }
    }

    private static string CallResult(string reason) => reason switch
    {
        "missed" => "no answer",
        "busy" => "busy",
        "disconnect" => "failed",
        _ => "answered",
    };

    /// <summary>A text, or its pieces where some of it is bold or a link.</summary>
    private static string Body(JsonElement message)
    {
        if (!message.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.Array)
        {
            return Text(message, "text");
        }
        var body = new StringBuilder();
        foreach (var piece in text.EnumerateArray())
        {
            body.Append(piece.ValueKind == JsonValueKind.String ? JsonText.Of(piece) : piece.ValueKind == JsonValueKind.Object ? Text(piece, "text") : "");
        }
        return body.ToString();
    }

    /// <summary>Seconds since 1970 where the export has them; else the local time of the account.</summary>
    private static string Moment(JsonElement element) => Text(element, "date_unixtime") is { Length: > 0 } seconds ? seconds : Text(element, "date");

    private static List<JsonElement> List(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var section) && section.ValueKind == JsonValueKind.Object && section.TryGetProperty("list", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.Object)]
            : [];

    private static string Text(JsonElement element, string name) => !element.TryGetProperty(name, out var value) ? "" : value.ValueKind switch
    {
        JsonValueKind.String => JsonText.Of(value).Trim(),
        JsonValueKind.Number => value.TryGetDecimal(out var number) ? number.ToString(CultureInfo.InvariantCulture) : value.GetRawText(),
        _ => "",
    };
}
