using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CrmAudit.Engine.Checks.Duplicates;

namespace CrmAudit.Engine.Reporting.Json;

/// <summary>
/// A group of duplicates as what does not follow from its cards: the number of its basis, its id, the numbers of its cards, the place of the survivor among them, its score and why pairs
/// match: [shape, left, right, probability, weight, comparisons], left and right being places among the cards and each comparison
/// [field, level, weight, left value, right value], the last left out where it is the same. Fields without a comparison had no value on either side.
/// </summary>
internal sealed class ResultGroupConverter : JsonConverter<ResultGroup>
{
    public override void Write(Utf8JsonWriter writer, ResultGroup value, JsonSerializerOptions options)
    {
        var (group, tables) = (value.Group, ResultTables.Current);
        writer.WriteStartObject();
        writer.WriteNumber("basis", tables.NumberOf(group));
        writer.WriteString("id", group.GroupId);
        writer.WriteStartArray("members");
        foreach (var member in group.Members)
        {
            writer.WriteNumberValue(tables.NumberOf(member));
        }
        writer.WriteEndArray();
        writer.WriteNumber("survivor", PlaceOf(group, RecordId(group.Survivor)));
        writer.WriteNumber("score", group.Score);
        if (group.SurvivorReason is { } reason)
        {
            writer.WritePropertyName("survivorReason");
            ArgumentCodec.WriteText(writer, reason);
        }
        writer.WriteStartArray("reasons");
        foreach (var match in group.Reasons)
        {
            Write(writer, match, group, tables);
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public override ResultGroup Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var (element, tables) = (document.RootElement, ResultTables.Current);
        List<CrmRecord> members = [.. element.GetProperty("members").EnumerateArray().Select(number => tables.Records[number.GetInt32()] as CrmRecord ?? throw new JsonException("The record has no properties."))];
        var survivor = members[element.GetProperty("survivor").GetInt32()];
        var reason = element.TryGetProperty("survivorReason", out var text) ? ArgumentCodec.ReadText(text) : null;
        // A million cards have more reasons than anybody reads: they are kept as they stand until somebody does.
        var reasons = Encoding.UTF8.GetBytes(element.GetProperty("reasons").GetRawText());
        return new(GroupOf.Cards(tables.Bases[element.GetProperty("basis").GetInt32()], element.GetProperty("id").GetString()!, members, survivor, reason, element.GetProperty("score").GetDouble(), () => Read(reasons, members, tables)));
    }

    private static void Write(Utf8JsonWriter writer, CrmMatch match, CrmDuplicateGroup group, ResultTables tables)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(tables.ShapeOf(match));
        writer.WriteNumberValue(PlaceOf(group, match.LeftId));
        writer.WriteNumberValue(PlaceOf(group, match.RightId));
        writer.WriteNumberValue(match.Probability);
        writer.WriteNumberValue(match.Weight);
        writer.WriteStartArray();
        foreach (var (place, comparison) in match.Comparisons.Index().Where(static item => item.Item is not { Level: CrmAgreement.Missing, Left: null, Right: null }))
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(place);
            writer.WriteStringValue(comparison.Level.ToString());
            writer.WriteNumberValue(comparison.Weight);
            if (comparison.Left is not null || comparison.Right is not null)
            {
                writer.WriteStringValue(comparison.Left);
                if (comparison.Right != comparison.Left)
                {
                    writer.WriteStringValue(comparison.Right);
                }
            }
            writer.WriteEndArray();
        }
        writer.WriteEndArray();
        writer.WriteEndArray();
    }

    private static List<CrmMatch> Read(byte[] reasons, List<CrmRecord> members, ResultTables tables)
    {
        using var document = JsonDocument.Parse(reasons);
        return [.. document.RootElement.EnumerateArray().Select(match => Read(match, members, tables))];
    }

    private static CrmMatch Read(JsonElement match, List<CrmRecord> members, ResultTables tables)
    {
        var shape = tables.MatchShapes[match[0].GetInt32()];
        var comparisons = new CrmComparison[shape.Fields.Count];
        foreach (var cells in match[5].EnumerateArray())
        {
            var length = cells.GetArrayLength();
            var left = length > 3 ? cells[3].GetString() : null;
            var place = cells[0].GetInt32();
            comparisons[place] = new(shape.Fields[place], left, length > 4 ? cells[4].GetString() : left, Enum.Parse<CrmAgreement>(cells[1].GetString()!), cells[2].GetDouble()) { IsColumn = shape.AreColumns };
        }
        for (var i = 0; i < comparisons.Length; i++)
        {
            comparisons[i] ??= new(shape.Fields[i], null, null, CrmAgreement.Missing, 0) { IsColumn = shape.AreColumns };
        }
        return new(RecordId(members[match[1].GetInt32()]), RecordId(members[match[2].GetInt32()]), match[3].GetDouble(), match[4].GetDouble(), comparisons);
    }

    private static string RecordId(CrmRecord record) => Engine.Text.RecordId.Of(record);

    private static int PlaceOf(CrmDuplicateGroup group, string id)
    {
        for (var i = 0; i < group.Members.Count; i++)
        {
            if (RecordId(group.Members[i]) == id)
            {
                return i;
            }
        }
        throw new InvalidOperationException($"The group has no card {id}.");
    }
}
