using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;

namespace CrmAudit.Benchmarks.DuckDb;

/// <summary>A script of SQL over the tables of Export-CrmMatchTable, in their folder and in a database on disk, with what it counted.</summary>
internal static class ScriptRun
{
    private static readonly string[] Tables = ["cards", "keys", "pairs", "links", "members"];

    /// <param name="script">The script.</param>
    /// <param name="folder">Folder of the tables.</param>
    /// <param name="limit">Most memory DuckDB may take, as 2GB; what it takes by itself when null.</param>
    public static void Of(string script, string folder, string? limit)
    {
        var sql = File.ReadAllText(script);
        Directory.SetCurrentDirectory(folder);
        File.Delete("match.duckdb");
        using var connection = new DuckDBConnection("DataSource=match.duckdb");
        connection.Open();
        var watch = Stopwatch.StartNew();
        using (var command = connection.CreateCommand())
        {
            command.CommandText = limit is null ? sql : $"set memory_limit = '{limit}';\n{sql}";
            command.ExecuteNonQuery();
        }
        var seconds = watch.Elapsed.TotalSeconds;
        using var process = Process.GetCurrentProcess();
        process.Refresh();
        foreach (var table in Tables)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"select count(*) from {table}";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table,-8} {command.ExecuteScalar(),14:N0}"));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:F1} s, peak {process.PeakWorkingSet64 / 1048576:N0} MB"));
    }
}
