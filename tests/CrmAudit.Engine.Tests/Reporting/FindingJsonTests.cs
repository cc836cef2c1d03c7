using CrmAudit.Engine.Reporting.Json;

namespace CrmAudit.Engine.Tests.Reporting;

public sealed class FindingJsonTests
{
    public static TheoryData<object?> Values => new(
    [
        null, true, "text", "", 12L, -3L, long.MaxValue, 12d, 0.1d, double.NaN, double.NegativeInfinity, 1.50m,
        new DateTimeOffset(2026, 1, 31, 23, 59, 59, TimeSpan.FromHours(5)), new DateOnly(2026, 1, 31),
        new List<object?>(), new List<object?> { 1L, "a", null, new List<object?>() },
        new Dictionary<string, object?>(), new Dictionary<string, object?> { ["$date"] = "no date", ["a"] = new Dictionary<string, object?>() },
    ]);

    [Theory]
    [MemberData(nameof(Values))]
    public void A_figure_comes_back_with_its_kind(object? value)
    {
        var read = FindingJson.Read(FindingJson.Write(Finding(value)));
        Assert.Equal(value, read.Data["value"]);
        Assert.Equal(value?.GetType(), read.Data["value"]?.GetType());
        Assert.Equal(value, read.MessageText!.Args["value"]);
    }

    [Fact]
    public void A_finding_is_what_it_was()
    {
        foreach (var finding in SampleReport.Build().Findings)
        {
            var text = FindingJson.Write(finding);
            var read = FindingJson.Read(text);
            Assert.Equal((finding.GetType(), finding.Fingerprint, finding.EvidenceHash), (read.GetType(), read.Fingerprint, read.EvidenceHash));
            Assert.Equal(text, FindingJson.Write(read));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"kind\":\"System.IO.FileInfo\"}")]
    [InlineData("{\"kind\":\"finding\",\"checkId\":\"x\"}")]
    public void Text_that_is_no_finding_is_refused(string text) => Assert.Throws<FormatException>(() => FindingJson.Read(text));

    private static CrmFinding Finding(object? value) => new()
    {
        CheckId = "Data.StaleCard",
        Subject = new CrmSubject(CrmSubjectType.Entity, "Contact"),
        MessageText = new CrmText("Data.StaleCard.message", ("value", value)),
        Data = new Dictionary<string, object?> { ["value"] = value },
    };
}
