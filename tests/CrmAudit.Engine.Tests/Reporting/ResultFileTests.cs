using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Export;
using CrmAudit.Engine.Reporting.Json;
using Json.Schema;

namespace CrmAudit.Engine.Tests.Reporting;

/// <summary>The result file: its published schema, its tables, what is read back, older versions.</summary>
public sealed class ResultFileTests : IDisposable
{
    private static readonly JsonSchema Schema = JsonSchema.FromFile(Path.Combine(Repository(), "docs", "result.schema.json"));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Is_as_its_schema_says(bool redacted)
    {
        var path = Written(new() { Redact = redacted });
        using var document = JsonDocument.Parse(File.ReadAllText(path));

        var outcome = Schema.Evaluate(document.RootElement, new() { OutputFormat = OutputFormat.List });

        Assert.True(outcome.IsValid, string.Join('\n', (outcome.Details ?? []).Where(static detail => detail.Errors is not null).Take(5).Select(static detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}")));
    }

    /// <summary>Where the schema names the words of a closed set, and which it is.</summary>
    public static TheoryData<string, Type> ClosedSets => new()
    {
        { "unit", typeof(CrmUnit) },
        { "subject/properties/type", typeof(CrmSubjectType) },
        { "finding/properties/area", typeof(CrmArea) },
        { "finding/properties/status", typeof(CrmStatus) },
        { "finding/properties/severity", typeof(CrmSeverity) },
        { "finding/properties/baseline", typeof(CrmBaseline) },
        { "finding/properties/suppression/properties/kind", typeof(CrmSuppressionKind) },
        { "finding/properties/suppression/properties/state", typeof(CrmSuppressionState) },
        { "shape/properties/proposal", typeof(CrmProposal) },
        { "series/properties/columns/additionalProperties", typeof(CrmValueKind) },
        { "comparison/prefixItems/1", typeof(CrmAgreement) },
    };

    [Theory]
    [MemberData(nameof(ClosedSets))]
    public void The_schema_names_the_words_of_a_closed_set(string place, Type set)
    {
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository(), "docs", "result.schema.json")))!["$defs"]!;
        var node = place.Split('/').Aggregate(schema, static (node, name) => int.TryParse(name, out var index) ? node[index]! : node[name]!);
        var words = set == typeof(CrmUnit) ? Enum.GetValues<CrmUnit>().Select(UnitName.Of) : Enum.GetNames(set);
        Assert.Equal(words.Order(StringComparer.Ordinal), node["enum"]!.AsArray().Select(static word => word!.GetValue<string>()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Written_again_it_is_the_same()
    {
        var first = Written(new());
        var second = _folder.File("again.json");
        ReportExporter.Export(ResultReader.Read(first), [second], new());
        Assert.Equal(File.ReadAllText(first), File.ReadAllText(second));
    }

    [Fact]
    public void A_record_stands_in_it_once()
    {
        var root = JsonNode.Parse(File.ReadAllText(Written(new())))!;
        var records = root["records"]!.AsArray().Select(static record => $"{record![0]} {record[1]} {record[2]}").ToList();
        Assert.Equal(records.Distinct().Count(), records.Count);
        Assert.All(root["groups"]!.AsArray(), static group => Assert.False(group!.AsObject().ContainsKey("mergedCard")));
    }

    [Fact]
    public void Groups_come_back_with_what_follows_from_their_cards()
    {
        var report = SampleReport.Build();
        var read = ResultReader.Read(Written(new())).Findings.OfType<CrmDuplicateGroup>().ToDictionary(static group => group.GroupId);
        foreach (var group in report.Findings.OfType<CrmDuplicateGroup>())
        {
            var back = read[group.GroupId];
            Assert.Equal(Told(group), Told(back));
        }

        static string Told(CrmDuplicateGroup group) => JsonSerializer.Serialize(new
        {
            group.Status, group.Severity, group.Subject, group.Measured, group.Score, group.Confidence, group.Method, group.Impact, group.Effort, group.Fingerprint, group.EvidenceHash,
            Message = group.MessageText, group.SurvivorReason, group.Reasons, group.MergedCard, group.Conflicts, Evidence = group.Evidence.Rows, Survivor = group.Survivor.Id,
            Members = group.Members.Cast<CrmContact>().Select(static card => new { card.Id, card.Name, card.Phones, card.Emails, card.CreatedAt, card.CreatedAtText, card.Owner, card.File, card.Source, card.Line, card.Fields }),
        });
    }

    [Fact]
    public void Compressed_it_holds_the_same()
    {
        var (plain, packed) = (_folder.File("a.json"), _folder.File("a.json.gz"));
        ReportExporter.Export(SampleReport.Build(), [plain, packed], new());
        using var unpacked = new StreamReader(new GZipStream(File.OpenRead(packed), CompressionMode.Decompress));
        Assert.Equal(File.ReadAllText(plain), unpacked.ReadToEnd());
        Assert.Equal(ResultReader.Read(plain).Findings.Count, ResultReader.Read(packed).Findings.Count);
    }

    [Fact]
    public void It_is_laid_out_for_people_only_when_asked_for()
    {
        Assert.Single(File.ReadAllLines(Written(new())));
        var indented = Written(new() { Indented = true });
        Assert.InRange(File.ReadAllLines(indented).Length, 100, int.MaxValue);
        Assert.Equal(SampleReport.Build().Findings.Count, ResultReader.Read(indented).Findings.Count);
    }

    [Fact]
    public void A_file_of_the_first_version_is_read()
    {
        var path = Path.Combine(Repository(), "tests", "Fixtures", "Results", "version1.json");
        var report = ResultReader.Read(path);
        var group = Assert.Single(report.Findings.OfType<CrmDuplicateGroup>());
        Assert.Equal(["101", "102"], group.Members.Select(static member => member.Id));
        Assert.Same(group.Members[0], group.Survivor);
        Assert.Equal("Ахметова Айгуль", Assert.Single(group.Conflicts).Others[0].Value);
        Assert.Equal(8.1, group.Reasons[0].Comparisons[0].Weight);
        var finding = report.Findings.First(static finding => finding is not CrmDuplicateGroup);
        Assert.Equal(("Deal", "D1", "Поставка № 1", 250_000m), (finding.Evidence.Rows[0].Entity, finding.Evidence.Rows[0].RecordId, finding.Evidence.Rows[0].Name, finding.Evidence.Rows[0].Amount));
        Assert.Equal("1f2b", finding.RunId.ToString()[..4]);

        var again = _folder.File("second.json");
        ReportExporter.Export(report, [again], new());
        Assert.Equal(report.Findings.Select(static one => one.Fingerprint), ResultReader.Read(again).Findings.Select(static one => one.Fingerprint));
    }

    [Theory]
    [InlineData("\"reasons\":[[", "\"reasons\":[[7")]
    [InlineData("\"members\":[", "\"members\":[99999,")]
    [InlineData("\"basis\":0", "\"basis\":5")]
    [InlineData("\"origins\":[{", "\"origins\":[],\"money\":[{")]
    [InlineData("\"survivor\":", "\"survivor\":9")]
    public void A_number_that_refers_to_nothing_is_told(string right, string wrong)
    {
        var path = Written(new());
        var text = File.ReadAllText(path);
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0);
        File.WriteAllText(path, text[..at] + wrong + text[(at + right.Length)..]);
        Assert.Equal("Read.NotAResult", Assert.Throws<ReportReadException>(() => ResultReader.Read(path)).Id);
    }

    [Fact]
    public void A_packed_file_that_unpacks_to_more_than_is_read_is_told()
    {
        var packed = _folder.File("large.json.gz");
        ReportExporter.Export(SampleReport.Build(), [packed], new());
        var length = new FileInfo(packed).Length;
        Assert.Equal("Read.TooLarge", Assert.Throws<ReportReadException>(() => ResultReader.Read(packed, length + 1, default)).Id);
        Assert.NotEmpty(ResultReader.Read(packed, length * 1000, default).Findings);
    }

    [Fact]
    public void Reading_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => ResultReader.Read(Written(new()), stop.Token));
    }

    private string Written(ReportOptions options)
    {
        var path = _folder.File("result.json");
        ReportExporter.Export(SampleReport.Build(), [path], options);
        return path;
    }

    private static string Repository([System.Runtime.CompilerServices.CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
