using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CrmAudit.Engine.Reporting.View;

namespace CrmAudit.Engine.Reporting.Html;

/// <summary>
/// The affected records as data blocks that the page's script lays out on demand: each record once (entity, id, name, owner,
/// file, line, place of its card), each row as record, field, value, the part of the reason that is its own, and amount. So 100,000 rows stay
/// within a file that can be mailed.
/// </summary>
internal sealed class EvidenceStore
{
    /// <summary>Bytes the rows may take, so that the whole report stays under 25 MB.</summary>
    public const int Budget = 19_000_000;

    /// <summary>Rows that may fit into the budget: it is not tried with more.</summary>
    private const int MostRows = 400_000;

    private static readonly int[] RowLimits = [int.MaxValue, 20_000, 5_000, 1_000, 200, 50, 10];

    private static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly Dictionary<CrmFinding, int> _ids = new(ReferenceEqualityComparer.Instance);

    private EvidenceStore(string blocks, IReadOnlyDictionary<CrmFinding, int> shown, IReadOnlyList<string> owners)
    {
        (Blocks, Owners) = (blocks, owners);
        foreach (var (finding, _) in shown)
        {
            _ids.Add(finding, _ids.Count);
        }
        Shown = shown;
    }

    /// <summary>The data blocks as script elements that no browser runs.</summary>
    public string Blocks { get; }

    /// <summary>Whose the records are.</summary>
    public IReadOnlyList<string> Owners { get; }

    /// <summary>Rows a finding has in the file.</summary>
    public IReadOnlyDictionary<CrmFinding, int> Shown { get; }

    /// <summary>Id of the block of a finding; null when it has none.</summary>
    public string? IdOf(CrmFinding finding) => _ids.TryGetValue(finding, out var id) ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"e{id}") : null;

    /// <summary>The store with all rows or, past the budget, with as many of each finding as fit.</summary>
    public static EvidenceStore Build(ReportView view, CancellationToken cancel)
    {
        // Detail findings only repeat rows that their subject already shows.
        var findings = view.Checks.SelectMany(static check => check.Subjects).Concat(view.Suppressed)
            .Where(static finding => finding is not CrmDuplicateGroup && finding.Evidence.Rows.Count > 0)
            .Distinct()
            .ToList();
        EvidenceStore? store = null;
        foreach (var limit in RowLimits.SkipWhile(limit => findings.Sum(finding => (long)Math.Min(limit, finding.Evidence.Rows.Count)) > MostRows))
        {
            store = Build(findings, view, limit, cancel);
            if (Encoding.UTF8.GetByteCount(store.Blocks) <= Budget)
            {
                break;
            }
        }
        return store!;
    }

    public static string Block(string id, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonOptions))
        {
            write(json);
        }
        return $"<script type=\"application/json\" id=\"{id}\">{Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length)}</script>\n";
    }

    private static EvidenceStore Build(List<CrmFinding> findings, ReportView view, int limit, CancellationToken cancel)
    {
        var words = view.Words;
        var cards = new List<string>();
        var pool = new StringPool();
        var records = new Dictionary<(string, string, string, int), int>();
        var recordRows = new List<CrmEvidenceRow>();
        var tables = new List<(CrmFinding Finding, List<CrmEvidenceRow> Rows, CommonAffixes Reasons)>();
        var strings = new StringBuilder();
        foreach (var finding in findings)
        {
            cancel.ThrowIfCancellationRequested();
            var rows = finding.Evidence.Rows.Take(limit).ToList();
            var reasons = CommonAffixes.Of([.. rows.Select(row => words.Text(row.Reason))]);
            tables.Add((finding, rows, reasons));
            foreach (var row in rows)
            {
                if (records.TryAdd(Key(row), records.Count))
                {
                    recordRows.Add(row);
                    pool.Count(words.Entity(row.Entity));
                    pool.Count(Cut(row.Name, 120));
                    pool.Count(row.Owner);
                    pool.Count(FileName(row.File));
                }
                pool.Count(row.Field is null ? null : words.Field(row.Field));
                pool.Count(Cut(row.Value, 200));
            }
            foreach (var middle in reasons.Middles)
            {
                pool.Count(middle);
            }
        }

        var blocks = new StringBuilder();
        for (var index = 0; index < tables.Count; index++)
        {
            cancel.ThrowIfCancellationRequested();
            var (_, rows, reasons) = tables[index];
            blocks.Append(Block(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"e{index}"), json => WriteTable(json, rows, reasons, records, pool, words)));
        }
        blocks.Append(Block("records", json =>
        {
            json.WriteStartArray();
            foreach (var row in recordRows)
            {
                json.WriteStartArray();
                pool.Write(json, words.Entity(row.Entity));
                json.WriteStringValue(row.RecordId);
                pool.Write(json, Cut(row.Name, 120));
                pool.Write(json, row.Owner);
                pool.Write(json, FileName(row.File));
                json.WriteNumberValue(row.Line);
                if (view.Cards?.PatternOf(row) is { } pattern)
                {
                    json.WriteNumberValue(PlaceOf(pattern));
                }
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }));
        blocks.Append(Block("cards", json => JsonSerializer.Serialize(json, cards)));
        blocks.Append(Block("strings", json => JsonSerializer.Serialize(json, pool.Strings)));
        return new(blocks.ToString(), tables.ToDictionary(static table => table.Finding, static table => table.Rows.Count, (IEqualityComparer<CrmFinding>)ReferenceEqualityComparer.Instance), [.. recordRows.Select(static row => row.Owner).OfType<string>().Distinct(StringComparer.Ordinal)]);

        int PlaceOf(string pattern)
        {
            if (cards.IndexOf(pattern) is var known and >= 0)
            {
                return known;
            }
            cards.Add(pattern);
            return cards.Count - 1;
        }
    }

    private static void WriteTable(
        Utf8JsonWriter json, List<CrmEvidenceRow> rows, CommonAffixes reasons, Dictionary<(string, string, string, int), int> records, StringPool pool, ReportWords words)
    {
        json.WriteStartObject();
        json.WriteString("p", reasons.Prefix);
        json.WriteString("s", reasons.Suffix);
        json.WriteStartArray("r");
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            json.WriteStartArray();
            json.WriteNumberValue(records[Key(row)]);
            pool.Write(json, row.Field is null ? null : words.Field(row.Field));
            pool.Write(json, Cut(row.Value, 200));
            pool.Write(json, reasons.Middles[i]);
            if (row.Amount is { } amount)
            {
                json.WriteNumberValue(amount);
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static (string, string, string, int) Key(CrmEvidenceRow row) => (row.Entity, row.RecordId, row.File, row.Line);

    private static string? Cut(string? text, int length) => text is { } whole && whole.Length > length ? whole[..length] + "…" : text;

    private static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}
