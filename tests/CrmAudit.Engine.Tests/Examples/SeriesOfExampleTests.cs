using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Tests.Examples;

/// <summary>Every series the checks build of the example is worded in every language, and so is every word of the product in it.</summary>
public sealed class SeriesOfExampleTests(ExampleAudit audit) : IClassFixture<ExampleAudit>
{
    [Theory]
    [InlineData("ru")]
    [InlineData("kk")]
    [InlineData("en")]
    public void Says_what_it_tells(string language)
    {
        var ids = TextCatalogue.Ids(language).ToHashSet(StringComparer.Ordinal);
        var series = audit.Findings.SelectMany(static finding => finding.Series.Values).ToList();
        Assert.Contains(series, static one => one is CrmFunnel);
        Assert.Contains(series, static one => one is CrmBridge);
        Assert.Empty(series.Select(static one => one.MeaningText.Id).Where(id => !ids.Contains(id)).Distinct());
        Assert.All(series, static one => one.Check());
    }

    [Fact]
    public void Holds_no_list_of_maps_that_is_no_series() => Assert.Empty(audit.Findings
        .SelectMany(static finding => finding.Figures.Where(static pair => pair.Value is IEnumerable<IReadOnlyDictionary<string, object?>>).Select(pair => $"{finding.CheckId} {pair.Key}"))
        .Distinct());
}
