using CrmAudit.Engine.Reporting.Json;
using CrmAudit.Engine.Reporting.Redaction;
using CrmAudit.Engine.Reporting.View;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Tests.Reporting;

/// <summary>Series of findings: each type is drawn, masked, written and read back, by its type alone.</summary>
public sealed class SeriesTests : IDisposable
{
    private const string Person = "Айгуль Нурланова";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Types => [.. One.Keys];

    /// <summary>One of each type.</summary>
    private static Dictionary<string, CrmSeries> One { get; } = new CrmSeries[]
    {
        CrmFunnel.Of("funnel", [new("Новая", 5, 10.50m), new("won", 2, 4m)]),
        CrmStageTimes.Of("stageTimes", [new("Новая", 2.5, 4, null), new("Счёт", 6, null, 4)]),
        CrmAgeing.Of("ageing", [new("Новая", 40, [new("upTo7", 30), new("over180", 10)]), new("Счёт", 0, [new("upTo7", 0), new("over180", 0)])]),
        CrmRates.Of("byMonth", [new("2026-01", 0.5, 1, 2), new("2026-02", 0, 0, 3)]),
        CrmBridge.Of("bridge", CrmUnit.Amount, [(new("Report.bridge.actual"), 3, 12.5m, 0, 0), (new("Report.bridge.reported"), 2, -2m, 1, 4)]),
        CrmTimeline.Of("lostByDay", CrmUnit.Count, [KeyValuePair.Create("2026-01-31", 2), KeyValuePair.Create("2026-02-01", 1)]),
        new CrmDistribution("moneyByOwner", CrmUnit.Amount, [new("label", CrmValueKind.Person), new("value", CrmValueKind.Money), new("deals", CrmValueKind.Number)], [[Person, 1.25m, 1L], ["—", 3m, 2L]]),
        new CrmTable("variants", CrmUnit.Count, [new("stages", CrmValueKind.Stage), new("cases", CrmValueKind.Number)], [[new List<string> { "Новая", "Счёт" }, 3L], [new List<string> { "Новая" }, 1L]]),
    }.ToDictionary(SeriesTypes.NameOf);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_type_is_known_to_the_result_file()
    {
        var types = typeof(CrmSeries).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(CrmSeries))).ToHashSet();
        Assert.Equal(types, SeriesTypes.All.ToHashSet());
        Assert.Equal(types, One.Values.Select(static series => series.GetType()).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Comes_back_as_it_was(string type)
    {
        var text = FindingJson.Write(Finding(One[type]));
        var read = Assert.Single(FindingJson.Read(text).Series).Value;
        Assert.Equal((One[type].GetType(), One[type].Name, One[type].Unit), (read.GetType(), read.Name, read.Unit));
        Assert.Equal(One[type].Columns, read.Columns);
        Assert.Equal(text, FindingJson.Write(Finding(read)));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Is_drawn_by_its_type(string type)
    {
        var bars = SeriesBar.Of(One[type], new("en")).ToList();
        Assert.Equal(One[type] is CrmTable ? 0 : 2, bars.Count);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Is_drawn_from_a_file_that_held_it_as_lists_and_maps(string type)
    {
        var series = One[type];
        var path = _folder.File("old.json");
        var old = Finding(null) with { Data = new Dictionary<string, object?> { [series.Name] = series.Plain } };
        File.WriteAllText(path, FindingJson.Write(old).Replace("\"schemaVersion\":3,\"redacted\"", "\"schemaVersion\":2,\"redacted\"", StringComparison.Ordinal));

        var read = ResultReader.Read(path).Findings.Single(finding => finding.Fingerprint == old.Fingerprint);

        Assert.Equal(One[type] is CrmTable ? [] : [series.GetType()], read.Series.Values.Select(static one => one.GetType()));
        Assert.Equal(Drawn(series), read.Series.Values.SelectMany(Drawn));
        Assert.True(read.Data.ContainsKey(series.Name));
    }

    [Fact]
    public void A_figure_with_the_name_of_a_series_stays_a_figure()
    {
        var path = _folder.File("old.json");
        var old = Finding(null) with { Data = new Dictionary<string, object?> { ["funnel"] = "none", ["fields"] = 3L, ["ageing"] = new List<object?> { new Dictionary<string, object?> { ["stage"] = 1L } } } };
        File.WriteAllText(path, FindingJson.Write(old).Replace("\"schemaVersion\":3,\"redacted\"", "\"schemaVersion\":2,\"redacted\"", StringComparison.Ordinal));

        var read = ResultReader.Read(path).Findings.Single(finding => finding.Fingerprint == old.Fingerprint);

        Assert.Empty(read.Series);
        Assert.Equal(3, read.Data.Count);
    }

    [Theory]
    [InlineData("\"type\":\"funnel\"", "\"type\":\"System.IO.FileInfo\"")]
    [InlineData("\"type\":\"funnel\"", "\"type\":\"ageing\"")]
    [InlineData("\"unit\":\"count\"", "\"unit\":\"Parsecs\"")]
    [InlineData(",5,", ",\"five\",")]
    [InlineData(",5,", ",")]
    public void A_series_that_is_not_what_its_type_says_is_told(string right, string wrong)
    {
        var text = FindingJson.Write(Finding(One["funnel"]));
        Assert.Contains(right, text, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => FindingJson.Read(text.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Fact]
    public void Scripts_read_it_by_name_however_it_is_spelt_and_among_the_further_figures()
    {
        var finding = Finding(One["funnel"]) with { Data = new Dictionary<string, object?> { ["closed"] = 7L } };
        Assert.Same(finding.Series["funnel"], finding.Series["Funnel"]);
        Assert.Equal(7L, finding.Data["closed"]);
        Assert.Equal(["Новая", "won"], ((IEnumerable<Dictionary<string, object?>>)finding.Data["funnel"]!).Select(static row => row["stage"]));
        Assert.Equal(1.25m, ((IReadOnlyDictionary<string, object?>)Finding(CrmDistribution.Of("sums", CrmUnit.Amount, CrmValueKind.Currency, [KeyValuePair.Create("KZT", 1.25m)])).Data["sums"]!)["KZT"]);
        Assert.Equal("Deals that came as far as the stage", finding.Series["funnel"].MeaningText.Render(TextCulture.Of("en")));
    }

    [Theory]
    [InlineData(CrmValueKind.Term, true)]
    [InlineData(CrmValueKind.Date, true)]
    [InlineData(CrmValueKind.Person, false)]
    [InlineData(CrmValueKind.Stage, false)]
    [InlineData(CrmValueKind.Field, false)]
    [InlineData(CrmValueKind.Text, false)]
    [InlineData(CrmValueKind.Currency, false)]
    [InlineData(CrmValueKind.Id, false)]
    public void A_label_is_masked_by_what_it_is_and_not_by_its_name(CrmValueKind kind, bool stays)
    {
        foreach (var name in new[] { "status", "anything" })
        {
            var series = new CrmDistribution(name, CrmUnit.Count, [new("label", kind), new("value", CrmValueKind.Number)], [["Айгуль Нурланова", 1L]]);
            var masked = Redactor.Apply(SampleReport.Build([Finding(series)]), redact: true).Findings.Single(finding => finding.Series.ContainsKey(name)).Series[name];
            Assert.Equal(stays, Person.Equals(masked.Rows[0][0]));
            Assert.Equal(1L, masked.Rows[0][1]);
        }
    }

    [Fact]
    public void Lists_and_texts_in_cells_are_masked_too_and_a_phone_typed_as_an_amount_leaves_no_row()
    {
        var series = new CrmTable(
            "variants", CrmUnit.Count, [new("stages", CrmValueKind.Stage), new("text", CrmValueKind.Sentence), new("sum", CrmValueKind.Money)],
            [[new List<string> { Person }, new CrmText("Custom.text", ("text", Person)), 100m], [new List<string>(), null, 77011234567m]]);
        var masked = Redactor.Apply(SampleReport.Build([Finding(series)]), redact: true).Findings.Single(static finding => finding.Series.ContainsKey("variants")).Series["variants"];
        Assert.DoesNotContain(Person, FindingJson.Write(Finding(masked)), StringComparison.Ordinal);
        Assert.Single(masked.Rows);
    }

    private static IEnumerable<string> Drawn(CrmSeries series) => SeriesBar.Of(series, new("en")).Select(static bar => $"{bar.Label} {bar.Value} {string.Join(' ', bar.Parts)}");

    private static CrmFinding Finding(CrmSeries? series) => new()
    {
        CheckId = "Data.DeclaredVsActual",
        Area = CrmArea.Data,
        Status = CrmStatus.Warning,
        Subject = new(CrmSubjectType.Report, "Series"),
        Series = series is null ? SampleReport.Series() : SampleReport.Series(series),
    };
}
