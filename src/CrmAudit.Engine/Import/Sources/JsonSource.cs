using System.Globalization;
using System.Text;
using System.Text.Json;
using CrmAudit.Engine.Import.Tables;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>
/// Objects of a JSON file as rows: an array, one object a line, or what an answer of an interface or a message of a webhook holds (<see cref="JsonRecords"/>). Nested
/// objects become columns a.b; lists of {VALUE_TYPE, VALUE} and of plain values are joined by "; ", a list of one object of objects is that object, a line of an order is a row that goes on with it.
/// </summary>
internal static class JsonSource
{
    /// <summary>Characters of a broken line that are shown.</summary>
    private const int ShownText = 200;

    /// <summary>The column of the keys that records without an id stand under.</summary>
    private const string KeyColumn = "id";

    private const long Largest = 512L * 1024 * 1024;

    /// <summary>The tables of a file, one for each list in it.</summary>
    /// <exception cref="ImportException">The file is too large or not valid JSON; the line is told.</exception>
    public static IEnumerable<RawTable> Read(SourceBytes source, TextEncoding encoding, ImportOptions options)
    {
        var isLines = IsLines(source, encoding);
        if (isLines)
        {
            return Table(source.NewFile("JsonLines"), source, encoding, null, options.Limits) is { } lines ? [lines] : [];
        }
        return Of(Document(source, encoding, options.Limits).RootElement, "Json", source, encoding, options);
    }

    /// <summary>The tables of a value, one for each list in it.</summary>
    /// <param name="root">The value.</param>
    /// <param name="format">What the file is written in.</param>
    /// <param name="source">The file.</param>
    /// <param name="encoding">Its encoding.</param>
    /// <param name="options">Options.</param>
    public static IEnumerable<RawTable> Of(JsonElement root, string format, SourceBytes source, TextEncoding encoding, ImportOptions options)
    {
        var lists = JsonRecords.In(root);
        return lists.Select(list => Table(source.NewFile(format, PartOf(list, lists.Count, source.Part)), source, encoding, list, options.Limits)).OfType<RawTable>();
    }

    /// <summary>What a list is called where there are several, or where its name says what its records are.</summary>
    private static string? PartOf(JsonList list, int count, string? entry)
    {
        var name = list.Name is { } told && (count > 1 || Understanding.HeaderReader.Read(told).Nouns.Count > 0) ? told : null;
        return name is null || entry is null ? name : $"{entry}/{name}";
    }

    private static KeyedTable? Table(CrmImportFile file, SourceBytes source, TextEncoding encoding, JsonList? list, ImportLimits limits)
    {
        // Two passes: the columns are the keys of all objects.
        var headers = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var broken = new List<ImportException>();
        foreach (var (_, row, _) in Objects(source, encoding, list, limits, (_, problem) => broken.Add(problem)))
        {
            foreach (var key in row.Keys)
            {
                if (known.Add(key))
                {
                    headers.Add(key);
                }
            }
        }
        if (headers.Count == 0)
        {
            // Not one line can be read: that is about the file.
            return broken.Count == 0 ? null : throw broken[0];
        }
        if (headers.Count > limits.Columns)
        {
            throw new ImportException(new CrmText("Import.TooManyColumns", ("columns", (long)headers.Count), ("limit", (long)limits.Columns)));
        }
        file.Encoding = encoding.Name;
        var rejected = new Queue<CrmImportError>();
        return KeyedTable.Of(file, headers, Rows(source, encoding, list, headers, limits, (text, problem) => rejected.Enqueue(new(problem.Text.Id, file.Path, problem.Line, null, text.Length > ShownText ? text[..ShownText] : text, problem.Text))), rejected);
    }

    /// <summary>The whole of a file that is one JSON value. Its pages of memory go with the garbage, not back to a pool, so that it may be left open.</summary>
    /// <exception cref="ImportException">The file is too large or not valid JSON; the line is told.</exception>
    public static JsonDocument Document(SourceBytes source, TextEncoding encoding, ImportLimits limits)
    {
        if (source.Length > Largest)
        {
            throw new ImportException(new CrmText("Import.TooLarge", ("bytes", source.Length), ("limit", Largest)));
        }
        using var stream = encoding.Encoding is UTF8Encoding ? source.Open() : Encoding.CreateTranscodingStream(source.Open(), encoding.Encoding, new UTF8Encoding(false));
        using var bytes = new MemoryStream(encoding.Encoding is UTF8Encoding ? (int)source.Length : 0);
        stream.CopyTo(bytes);
        var text = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        return Parse(() => JsonDocument.Parse(text.Span.StartsWith("\uFEFF"u8) ? text["\uFEFF"u8.Length..] : text, OptionsOf(limits)), 1);
    }

    private static JsonDocumentOptions OptionsOf(ImportLimits limits) => new() { MaxDepth = limits.JsonDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static IEnumerable<RawRow> Rows(SourceBytes source, TextEncoding encoding, JsonList? list, List<string> headers, ImportLimits limits, Action<string, ImportException> onBroken)
    {
        var cells = new string[headers.Count];
        foreach (var (line, row, isLine) in Objects(source, encoding, list, limits, onBroken))
        {
            for (var i = 0; i < cells.Length; i++)
            {
                var cell = row.GetValueOrDefault(headers[i]) ?? "";
                cells[i] = cell.Length > limits.CellLength ? cell[..limits.CellLength] : cell;
            }
            yield return new(line, cells) { IsLine = isLine };
        }
    }

    private static bool IsLines(SourceBytes source, TextEncoding encoding)
    {
        using var reader = new StreamReader(source.Open(), encoding.Encoding);
        return IsObject(reader.ReadLine()) && (source.Extension is ".jsonl" or ".ndjson" || IsObject(reader.ReadLine()));

        static bool IsObject(string? line) => line?.Trim() is { Length: > 1 } text && text[0] == '{' && text[^1] == '}';
    }

    /// <summary>The objects; a line of its own that is not valid JSON (a killed writer leaves one) is told and the next ones are read.</summary>
    private static IEnumerable<(int Line, Dictionary<string, string> Row, bool IsLine)> Objects(SourceBytes source, TextEncoding encoding, JsonList? list, ImportLimits limits, Action<string, ImportException> onBroken)
    {
        var options = OptionsOf(limits);
        if (list is null)
        {
            using var reader = new StreamReader(source.Open(), encoding.Encoding);
            for (var line = 1; reader.ReadLine() is { } text; line++)
            {
                if (string.IsNullOrWhiteSpace(text) || RowsOf(text, options, line, onBroken) is not { } rows)
                {
                    continue;
                }
                for (var i = 0; i < rows.Count; i++)
                {
                    yield return (line, rows[i], i > 0);
                }
            }
            yield break;
        }
        var number = 0;
        foreach (var (key, value) in list.Records)
        {
            source.Cancel.ThrowIfCancellationRequested();
            number++;
            if (value.ValueKind != JsonValueKind.Object)
            {
                continue;
            }
            var rows = RowsOf(value);
            if (key is not null && !rows[0].Keys.Any(JsonRecords.IsId))
            {
                rows[0][KeyColumn] = key;
            }
            for (var i = 0; i < rows.Count; i++)
            {
                yield return (number, rows[i], i > 0);
            }
        }
    }

    private static List<Dictionary<string, string>>? RowsOf(string text, JsonDocumentOptions options, int line, Action<string, ImportException> onBroken)
    {
        try
        {
            using var document = Parse(() => JsonDocument.Parse(text, options), line);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return RowsOf(document.RootElement);
            }
            throw new ImportException(new CrmText("Import.BadJson", ("line", (long)line), ("column", 1L)), line);
        }
        catch (ImportException problem)
        {
            onBroken(text, problem);
            return null;
        }
    }

    private static JsonDocument Parse(Func<JsonDocument> parse, int line)
    {
        try
        {
            return parse();
        }
        catch (JsonException exception)
        {
            var at = line + (int)(exception.LineNumber ?? 0);
            throw new ImportException(new CrmText("Import.BadJson", ("line", (long)at), ("column", (exception.BytePositionInLine ?? 0) + 1)), at, exception);
        }
    }

    /// <summary>An object as a row; one with lines of goods as a row a line, the first of which has all the rest.</summary>
    private static List<Dictionary<string, string>> RowsOf(JsonElement element)
    {
        var row = Flatten(element);
        if (JsonRecords.Lines(element) is not { } lines)
        {
            return [row];
        }
        row.Remove(lines.Path);
        var rows = new List<Dictionary<string, string>>();
        foreach (var line in lines.Array.EnumerateArray())
        {
            rows.Add(rows.Count == 0 ? row : []);
            Flatten(line, lines.Path, rows[^1]);
        }
        return rows;
    }

    private static Dictionary<string, string> Flatten(JsonElement element)
    {
        var row = new Dictionary<string, string>(StringComparer.Ordinal);
        var held = JsonWrapping.Held(element);
        Flatten(element, "", row, JsonWrapping.HasTypes(element), held is { } holder ? JsonText.NameOf(holder) : null);
        foreach (var (field, value) in held is { } fields ? Flatten(fields.Value) : [])
        {
            // Firestore calls the path of a document its name.
            row[field] = value;
        }
        return row;
    }

    private static void Flatten(JsonElement element, string prefix, Dictionary<string, string> row, bool hasTypes = false, string? apart = null)
    {
        foreach (var property in element.EnumerateObject().Where(property => apart is null || JsonText.NameOf(property) != apart))
        {
            var name = JsonText.NameOf(property);
            var key = prefix.Length == 0 ? name : $"{prefix}.{name}";
            var value = hasTypes ? JsonWrapping.Bare(property.Value) : property.Value;
            switch (value.ValueKind)
            {
                case JsonValueKind.Object:
                    Flatten(value, key, row, hasTypes);
                    break;
                case JsonValueKind.Array when property.Value.EnumerateArray().All(static item => item.ValueKind == JsonValueKind.Object && Named(item) is not null):
                    foreach (var item in property.Value.EnumerateArray())
                    {
                        row[Named(item)!] = List(item.GetProperty("values"));
                    }
                    break;
                case JsonValueKind.Array when IsWrapped(property.Value):
                    Flatten(property.Value[0], key, row, hasTypes);
                    break;
                // One object none of whose values speaks for the whole: the party of an order.
                case JsonValueKind.Array when property.Value.GetArrayLength() == 1 && property.Value[0] is { ValueKind: JsonValueKind.Object } only && SpokenBy(only) is null:
                    Flatten(only, key, row, hasTypes);
                    break;
                case JsonValueKind.Array:
                    row[key] = List(property.Value);
                    break;
                default:
                    row[key] = Scalar(value);
                    break;
            }
        }
    }

    /// <summary>Whether a list is but a wrapping: one object made up of objects, as amoCRM writes what an event has changed.</summary>
    private static bool IsWrapped(JsonElement list) =>
        list.GetArrayLength() == 1 && list[0].ValueKind == JsonValueKind.Object && list[0].EnumerateObject().Any() && list[0].EnumerateObject().All(static property => property.Value.ValueKind == JsonValueKind.Object);

    /// <summary>The name of a custom field written as { field_name, values: [{ value }] }.</summary>
    private static string? Named(JsonElement item) =>
        item.TryGetProperty("values", out var values) && values.ValueKind == JsonValueKind.Array
        && item.TryGetProperty("field_name", out var name) && name.ValueKind == JsonValueKind.String ? JsonText.Of(name) : null;

    /// <summary>The value an object of a list is shown by; null where it has none.</summary>
    private static string? SpokenBy(JsonElement item) =>
        item.EnumerateObject().Where(static property => JsonText.NameOf(property) is "VALUE" or "value" or "number" or "name" or "id").Select(static property => Scalar(property.Value)).FirstOrDefault();

    private static string List(JsonElement list)
    {
        var text = new StringBuilder();
        foreach (var item in list.EnumerateArray())
        {
            var value = item.ValueKind == JsonValueKind.Object
                ? SpokenBy(item) ?? JsonText.RawOf(item)
                : Scalar(item);
            if (value.Length > 0)
            {
                text.Append(text.Length > 0 ? "; " : "").Append(value);
            }
        }
        return text.ToString();
    }

    private static string Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => JsonText.Of(value).Trim(),
        JsonValueKind.Number => value.TryGetDecimal(out var number) ? number.ToString(CultureInfo.InvariantCulture) : JsonText.RawOf(value),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        _ => JsonText.RawOf(value),
    };
}
