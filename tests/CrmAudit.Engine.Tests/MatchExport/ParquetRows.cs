using System.Collections;
using Parquet.Serialization;

namespace CrmAudit.Engine.Tests.MatchExport;

/// <summary>The rows of a Parquet file as a reader of the format sees them: texts, numbers and lists by column.</summary>
internal static class ParquetRows
{
    public static IReadOnlyList<IDictionary<string, object?>> Of(string path)
    {
        using var stream = File.OpenRead(path);
        return [.. ParquetSerializer.DeserializeUntypedAsync(stream).GetAwaiter().GetResult().Data.Select(static row => (IDictionary<string, object?>)row.ToDictionary(static cell => cell.Key, static cell => (object?)cell.Value))];
    }

    public static string? Text(this IDictionary<string, object?> row, string column) => row.TryGetValue(column, out var value) ? value as string : null;

    public static IReadOnlyList<string> Texts(this IDictionary<string, object?> row, string column) => [.. List(row, column).Cast<object>().Select(static item => item is ReadOnlyMemory<char> text ? text.ToString() : (string)item)];

    public static IReadOnlyList<long> Keys(this IDictionary<string, object?> row, string column) => [.. List(row, column).Cast<long>()];

    /// <summary>Every text of a row, those of lists included.</summary>
    public static IEnumerable<string> AllTexts(this IDictionary<string, object?> row) => row.Keys.SelectMany(column => row[column] is string text ? [text] : row[column] is IEnumerable and not IEnumerable<long> ? [.. row.Texts(column)] : Array.Empty<string>());

    private static IEnumerable List(IDictionary<string, object?> row, string column) => row.TryGetValue(column, out var value) && value is IEnumerable list ? list : Array.Empty<object>();
}
