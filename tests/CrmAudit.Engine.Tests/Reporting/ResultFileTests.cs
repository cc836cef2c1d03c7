using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmAudit.Engine.Catalogue;
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
    public void What_run_and_check_say_stands_in_it_once()
    {
        var report = SampleReport.Build();
        var root = JsonNode.Parse(File.ReadAllText(Written(new())))!;
        var findings = root["findings"]!.AsArray().Select(static finding => finding!.AsObject()).ToList();
        Assert.All(findings, static finding => Assert.Empty(finding.Select(static property => property.Key).Intersect(["kind", "runId", "asOf", "checkVersion", "evidenceHash"])));
        Assert.Equal(
            report.Findings.Count(finding => finding is not CrmDuplicateGroup && !Equals(finding.Threshold, report.Checks.Single(check => check.Id == finding.CheckId).Threshold)),
            findings.Count(static finding => finding.ContainsKey("threshold")));
    }

    /// <summary>Each with something else than its run or check says; null is something else than a threshold.</summary>
    public static TheoryData<string> Others => ["runId", "asOf", "offset", "version", "tags", "noTags", "threshold", "noThreshold", "noCheck"];

    [Theory]
    [MemberData(nameof(Others))]
    public void What_a_finding_says_otherwise_comes_back(string what)
    {
        var check = CheckCatalogue.All.First(static check => check is { Threshold: not null, Tags.Count: > 0 });
        var whole = SampleReport.Build();
        var usual = whole.Findings.First(static finding => finding is not CrmDuplicateGroup) with { CheckId = check.Id, Area = check.Area, CheckVersion = check.Version, Tags = check.Tags, Threshold = check.Threshold, Subject = new(CrmSubjectType.Owner, "Ким") };
        var other = what switch
        {
            "runId" => usual with { RunId = Guid.Parse("99999999-0000-0000-0000-000000000001") },
            "asOf" => usual with { AsOf = usual.AsOf.AddDays(1) },
            "offset" => usual with { AsOf = usual.AsOf.ToOffset(TimeSpan.FromHours(11)) },
            "version" => usual with { CheckVersion = 77 },
            "tags" => usual with { Tags = ["own"] },
            "noTags" => usual with { Tags = [] },
            "threshold" => usual with { Threshold = check.Threshold! with { Norm = 0.123 } },
            "noThreshold" => usual with { Threshold = null },
            _ => usual with { CheckId = "Own.Check", Threshold = null },
        };
        var path = _folder.File("other.json");
        ReportExporter.Export(whole with { Findings = [usual with { Subject = new(CrmSubjectType.Owner, "Ли") }, other], Checks = [check] }, [path], new());
        foreach (var (before, after) in new[] { (usual, Read("Ли")), (other, Read("Ким")) })
        {
            Assert.Equal((before.RunId, before.AsOf, before.AsOf.Offset, before.CheckId, before.CheckVersion, before.Threshold), (after.RunId, after.AsOf, after.AsOf.Offset, after.CheckId, after.CheckVersion, after.Threshold));
            Assert.Equal(before.Tags, after.Tags);
        }

        CrmFinding Read(string id) => ResultReader.Read(path).Findings.Single(finding => finding.Subject.Id == id);
    }

    [Fact]
    public void Cards_of_any_entity_come_back_with_their_values()
    {
        var when = new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.FromHours(5));
        CrmRecord[] cards =
        [
            new CrmContact { Id = "1", Line = 2, Name = "Ким Олег", Phones = [new("+7 701 000 00 01", "+77010000001", "12")], Emails = ["a@example.kz"], CreatedAt = when, CreatedAtText = "04.03.2026 05:06:07", Owner = "Ли", Fields = new Dictionary<string, string> { ["Цвет"] = "red" } },
            new CrmContact { Id = "2", Line = 3 },
            new CrmCompany { Id = "1", Line = 2, Name = "ТОО «Заря»", TaxId = "010440900210" },
            new CrmDeal { Id = "1", Line = 2, Amount = 12.50m, AmountText = "12,50", Status = CrmDealStatus.Won },
        ];
        var finding = SampleReport.Build().Findings.First(static finding => finding is not CrmDuplicateGroup) with
        {
            Evidence = new() { Rows = [.. cards.Select(static card => CrmEvidenceRow.Of(card))], Total = cards.Length, ShowsCards = true },
        };
        var read = FindingJson.Read(FindingJson.Write(finding)).Evidence.Rows;
        Assert.Equal(cards.Select(Told), read.Select(static row => Told((CrmRecord)row.Reference)));

        static string Told(CrmRecord card) => JsonSerializer.Serialize(card, card.GetType());
    }

    [Fact]
    public void A_file_of_the_second_version_is_read()
    {
        var (first, second) = (Read(1), Read(2));
        Assert.Equal(string.Join('\n', first.Findings.Select(Told)), string.Join('\n', second.Findings.Select(Told)));

        AuditReport Read(int version) => ResultReader.Read(Path.Combine(Repository(), "tests", "Fixtures", "Results", $"version{version}.json"));
        static string Told(CrmFinding finding) => JsonSerializer.Serialize(new
        {
            finding.RunId, finding.AsOf, finding.CheckId, finding.CheckVersion, finding.Tags, finding.Status, finding.Subject, finding.Measured, finding.Unit, finding.Threshold, finding.Fingerprint,
            Cards = (finding as CrmDuplicateGroup)?.Members.Cast<CrmContact>().Select(static card => (card.Id, card.Name, card.Phones, card.CreatedAt, card.File, card.Source).ToString()),
            // The first version kept the rows of a group, which follow from its cards.
            Rows = finding is CrmDuplicateGroup ? null : finding.Evidence.Rows.Select(static row => (row.RecordId, row.Name, row.Owner, row.File, row.Line, row.Value, row.Reason?.Id).ToString()),
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
    [InlineData("\"owners\":[", "\"owners\":[],\"money\":[")]
    [InlineData("\"columns\":{\"", "\"columns\":{\"No")]
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
