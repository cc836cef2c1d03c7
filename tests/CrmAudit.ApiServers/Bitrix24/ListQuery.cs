using System.Globalization;
using System.Text.Json.Nodes;
using CrmAudit.ApiServers.Records;

namespace CrmAudit.ApiServers.Bitrix24;

/// <summary>A page of a list, the number of records that match and where the next page begins.</summary>
internal sealed record ListPage(JsonArray Records, int Total, int? Next);

/// <summary>What a list method is asked for. Conditions on the identifier are a range and cost nothing; others look at the records one by one, and keep none.</summary>
internal sealed class ListQuery(RecordList list, string idField, IReadOnlyList<Condition> conditions, IReadOnlyList<(string Field, string Type, bool Descending)> order)
{
    public const int PageSize = 50;

    private readonly List<Condition> _others = [.. conditions.Where(condition => !IsRange(condition, idField))];

    /// <summary>The same text asks for the same records.</summary>
    private string Name => string.Join('|', conditions.Select(static condition => $"{condition.Prefix}{condition.Field}={string.Join(',', condition.Values)}").Concat(order.Select(static by => $"{by.Field} {by.Descending}")));

    /// <summary>The page that begins at a position; below zero the matches are not counted and the first are given.</summary>
    public ListPage Page(int start, Func<JsonObject, JsonObject> show)
    {
        if (start < 0)
        {
            return new ListPage(Show(Matches().Take(PageSize), show), 0, null);
        }
        var ids = Matches() is var matches && matches is Slice slice ? slice : list.View(Name, () => [.. matches]);
        var next = start + PageSize;
        return new ListPage(Show(Enumerable.Range(start, Math.Clamp(ids.Count - start, 0, PageSize)).Select(index => ids[index]), show), ids.Count, next < ids.Count ? next : null);
    }

    public JsonArray All(Func<JsonObject, JsonObject> show) => Show(Matches(), show);

    private static bool IsRange(Condition condition, string idField) => condition.Field == idField && condition.Prefix is ">" or ">=" or "<" or "<=";

    private JsonArray Show(IEnumerable<long> ids, Func<JsonObject, JsonObject> show) => [.. ids.Select(id => show(list.Read(id)))];

    private IEnumerable<long> Matches()
    {
        var (low, high) = Range();
        IEnumerable<long> ids = new Slice(list.Ids, low, high, order is [{ Descending: true } first, ..] && first.Field == idField);
        if (_others.Count > 0)
        {
            ids = ids.Where(id => list.Read(id) is var record && _others.TrueForAll(condition => condition.Holds(record)));
        }
        return order.Count == 0 || order[0].Field == idField ? ids : Sorted(ids);
    }

    private IEnumerable<long> Sorted(IEnumerable<long> ids)
    {
        var keys = ids.Select(id => list.Read(id) is var record ? (Id: id, Keys: order.Select(by => record[by.Field]?.ToString() ?? "").ToArray()) : default).ToList();
        keys.Sort((left, right) =>
        {
            for (var i = 0; i < order.Count; i++)
            {
                if (Condition.Compare(order[i].Type, left.Keys[i], right.Keys[i]) is var difference and not 0)
                {
                    return order[i].Descending ? -difference : difference;
                }
            }
            return left.Id.CompareTo(right.Id);
        });
        return keys.Select(static key => key.Id);
    }

    private (int Low, int High) Range()
    {
        var (low, high) = (0, list.Ids.Count);
        foreach (var condition in conditions.Where(condition => IsRange(condition, idField)))
        {
            if (!long.TryParse(condition.Values[0] is { Length: > 0 } text ? text : "0", NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id))
            {
                throw new BitrixError(400, "INVALID_ARG_VALUE", $"Invalid filter: field '{idField}' has invalid value");
            }
            (low, high) = condition.Prefix switch
            {
                ">" => (Math.Max(low, list.IndexOf(id + 1)), high),
                ">=" => (Math.Max(low, list.IndexOf(id)), high),
                "<" => (low, Math.Min(high, list.IndexOf(id))),
                _ => (low, Math.Min(high, list.IndexOf(id + 1))),
            };
        }
        return (low, Math.Max(low, high));
    }
}
