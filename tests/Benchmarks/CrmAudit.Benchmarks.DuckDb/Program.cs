using System.Globalization;
using CrmAudit.Benchmarks.Duplicates;
using CrmAudit.Benchmarks.DuckDb;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Matching;

// dotnet run -c Release --project tests/Benchmarks/CrmAudit.Benchmarks.DuckDb [-- CONTACTS]: the matching of contacts against the same work in DuckDB, by turns.
// dotnet run -c Release --project tests/Benchmarks/CrmAudit.Benchmarks.DuckDb -- sql SCRIPT FOLDER [MEMORY]: a script over the tables that Export-CrmMatchTable wrote to a folder.
if (args is ["sql", var script, var folder, .. var limit])
{
    ScriptRun.Of(script, folder, limit.FirstOrDefault());
    return;
}
const int Turns = 3;
const double LeastBits = 3.17;

var count = args is [var given] ? int.Parse(given, CultureInfo.InvariantCulture) : 1_000_000;
EngineMatching.Run(CrmTables.Persons(KazakhBase.Contacts(10_000, 0.1, 7).Records, new AuditConfig()), LeastBits);
var records = KazakhBase.Contacts(count, 0.1, 7).Records;
var table = CrmTables.Persons(records, new AuditConfig());
using var duck = new DuckDbMatching(table, records);
for (var turn = 0; turn < Turns; turn++)
{
    var engine = EngineMatching.Run(table, LeastBits);
    var other = duck.Run();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"engine: pairs {engine.Pairs:F2} s, compared {engine.Comparing:F2} s (weights learned {engine.Learning:F2} s) of {engine.Count:N0}"));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"DuckDB: pairs {other.Pairs:F2} s, compared {other.Comparing:F2} s of {other.Count:N0}"));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  DuckDB takes {(other.Pairs + other.Comparing) / (engine.Pairs + engine.Comparing):F2} x the time of the engine for pairs and comparing, {(other.Pairs + other.Comparing) / (engine.Pairs + engine.Learning + engine.Comparing):F2} x with the weights learned (target >= 2)"));
}
