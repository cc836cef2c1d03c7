using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace CrmAudit.ApiServers.Hosting;

/// <summary>Parameters in brackets, as PHP reads them: <c>filter[>ID]=5&amp;select[]=ID</c> is an object with a filter and a list.</summary>
internal static class PhpQuery
{
    public static JsonObject Parse(string text, Func<string, string>? filled = null)
    {
        var root = new JsonObject();
        foreach (var pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var name = WebUtility.UrlDecode(equals < 0 ? pair : pair[..equals]);
            var value = equals < 0 ? "" : WebUtility.UrlDecode(pair[(equals + 1)..]);
            Put(root, Path(name), filled?.Invoke(value) ?? value);
        }
        return root;
    }

    /// <summary>What PHP makes of keys that count from zero, and of no key at all: a list.</summary>
    public static JsonNode AsArray(JsonObject keyed)
    {
        var index = 0;
        foreach (var key in keyed.Select(static pair => pair.Key))
        {
            if (key != index.ToString(CultureInfo.InvariantCulture))
            {
                return keyed;
            }
            index++;
        }
        return new JsonArray([.. keyed.Select(static pair => pair.Value?.DeepClone())]);
    }

    private static List<string> Path(string name)
    {
        var bracket = name.IndexOf('[', StringComparison.Ordinal);
        if (bracket <= 0)
        {
            return [name];
        }
        var keys = new List<string> { name[..bracket] };
        while (bracket >= 0 && name.IndexOf(']', bracket) is var end and > 0)
        {
            keys.Add(name[(bracket + 1)..end]);
            bracket = end + 1 < name.Length && name[end + 1] == '[' ? end + 1 : -1;
        }
        return keys;
    }

    private static void Put(JsonObject root, List<string> path, string value)
    {
        var node = root;
        foreach (var key in path.SkipLast(1))
        {
            var name = Named(node, key);
            if (node[name] is not JsonObject next)
            {
                node[name] = next = [];
            }
            node = next;
        }
        node[Named(node, path[^1])] = value;
    }

    /// <summary>Empty brackets mean the next number.</summary>
    private static string Named(JsonObject node, string key) => key.Length > 0 ? key : node.Count.ToString(CultureInfo.InvariantCulture);
}
