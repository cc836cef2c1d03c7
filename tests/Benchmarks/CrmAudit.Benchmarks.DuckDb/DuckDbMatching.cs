using System.Diagnostics;
using System.Globalization;
using CrmAudit.Engine.Matching;
using DuckDB.NET.Data;

namespace CrmAudit.Benchmarks.DuckDb;

/// <summary>
/// The same blocking keys and comparisons of name, phones, e-mail and city as SQL in the manner of Splink, with fixed weights: nothing is learned, names are compared as
/// one text, groups are not built.
/// </summary>
internal sealed class DuckDbMatching : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    /// <summary>Loads the keys of all rules and the normalised values; not part of the time.</summary>
    public DuckDbMatching(MatchTable table, IReadOnlyList<CrmContact> records)
    {
        _connection.Open();
        Execute($"set threads = {Environment.ProcessorCount}");
        Execute("create table keys(rule integer, key ubigint, id integer)");
        Execute("create table cards(id integer, name varchar, phones varchar[], email varchar, city varchar)");
        using (var keys = _connection.CreateAppender("keys"))
        {
            for (var rule = 0; rule < table.Rules.Count; rule++)
            {
                for (var row = 0; row < table.Rows; row++)
                {
                    foreach (var key in table.Rules[rule].Keys(row))
                    {
                        keys.CreateRow().AppendValue(rule).AppendValue(CandidatePairs.Hash(key)).AppendValue(row).EndRow();
                    }
                }
            }
        }
        var names = table.Fields.OfType<PersonField>().Single();
        using var cards = _connection.CreateAppender("cards");
        for (var row = 0; row < records.Count; row++)
        {
            var phones = records[row].Phones.Select(static phone => phone.Number ?? "").ToList();
            cards.CreateRow().AppendValue(row).AppendValue(names.NameOf(row)?.Key).AppendValue(phones).AppendValue(records[row].Emails is [var email, ..] ? email : null).AppendValue(records[row].City).EndRow();
        }
    }

    /// <summary>Seconds to bring pairs together and to compare them; the number of pairs.</summary>
    public (double Pairs, double Comparing, int Count) Run()
    {
        var watch = Stopwatch.StartNew();
        Execute($"create or replace table blocks as select rule, key from keys group by all having count(*) between 2 and {CandidatePairs.Cap}");
        Execute("create or replace table pairs as select distinct x.id a, y.id b from keys x semi join blocks using (rule, key) join keys y on x.rule = y.rule and x.key = y.key and x.id < y.id");
        var pairs = watch.Elapsed.TotalSeconds;
        watch.Restart();
        Execute("""
            create or replace table links as select a, b, bits from (
                select a, b, -16.5
                    + case when l.name = r.name then 11.0 when jaro_winkler_similarity(l.name, r.name) > 0.92 then 7.0 when jaro_winkler_similarity(l.name, r.name) > 0.8 then 2.5 else -6.0 end
                    + case when len(l.phones) = 0 or len(r.phones) = 0 then 0 when list_has_any(l.phones, r.phones) then 14.0 else -2.3 end
                    + case when l.email is null or r.email is null then 0 when l.email = r.email then 16.0 when jaro_winkler_similarity(l.email, r.email) > 0.92 then 3.0 else -4.0 end
                    + case when l.city is null or r.city is null then 0 when l.city = r.city then 2.0 else -1.5 end bits
                from pairs join cards l on l.id = a join cards r on r.id = b)
            where bits > 3.17
            """);
        return (pairs, watch.Elapsed.TotalSeconds, Convert.ToInt32(Scalar("select count(*) from pairs"), CultureInfo.InvariantCulture));
    }

    public void Dispose() => _connection.Dispose();

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private object Scalar(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!;
    }
}
