using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CrmAudit.ApiServers.Hosting;

namespace CrmAudit.ApiServers.Bitrix24;

/// <summary>Up to fifty calls in one request. A call may name the result of an earlier one: <c>$result[first][0][ID]</c>.</summary>
internal sealed partial class Batch(Func<string, Parameters, MethodResult> call, Func<string, JsonObject> time)
{
    public const int MaxCommands = 50;

    public MethodResult Run(Parameters parameters)
    {
        var commands = parameters.Object("cmd");
        if (commands.Count > MaxCommands)
        {
            throw new BitrixError(400, "ERROR_BATCH_LENGTH_EXCEEDED", "Max batch length exceeded");
        }
        var (results, errors, totals, nexts, times) = (new JsonObject(), new JsonObject(), new JsonObject(), new JsonObject(), new JsonObject());
        foreach (var (key, command) in commands)
        {
            try
            {
                var (method, query) = Split(command?.ToString() ?? "");
                var result = call(method, new Parameters(PhpQuery.Parse(query, value => Filled(value, results))));
                results[key] = result.Result?.DeepClone();
                if (result.Total is { } total)
                {
                    totals[key] = total;
                }
                if (result.Next is { } next)
                {
                    nexts[key] = next;
                }
                times[key] = time(method);
            }
            catch (BitrixError error)
            {
                errors[key] = error.ToJson();
                if (parameters.Flag("halt"))
                {
                    break;
                }
            }
        }
        return new MethodResult(new JsonObject
        {
            ["result"] = PhpQuery.AsArray(results),
            ["result_error"] = PhpQuery.AsArray(errors),
            ["result_total"] = PhpQuery.AsArray(totals),
            ["result_next"] = PhpQuery.AsArray(nexts),
            ["result_time"] = PhpQuery.AsArray(times),
        });
    }

    private static (string Method, string Query) Split(string command)
    {
        var question = command.IndexOf('?', StringComparison.Ordinal);
        var method = question < 0 ? command : command[..question];
        return method.Equals("batch", StringComparison.OrdinalIgnoreCase) ? throw new BitrixError(405, "ERROR_BATCH_METHOD_NOT_ALLOWED", "Method is not allowed for batch usage") : (method, question < 0 ? "" : command[(question + 1)..]);
    }

    private static string Filled(string value, JsonObject results) => Reference().Replace(value, match => Value(match, results));

    private static string Value(Match match, JsonObject results)
    {
        JsonNode? node = results;
        foreach (var key in match.Groups["key"].Captures.Select(static capture => capture.Value))
        {
            node = node switch
            {
                JsonObject keyed => keyed[key],
                JsonArray list when int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count => list[index],
                _ => null,
            };
        }
        return node is JsonValue ? node.ToString() : "";
    }

    [GeneratedRegex(@"\$result(\[(?<key>[^\]]+)\])+")]
    private static partial Regex Reference();
}
