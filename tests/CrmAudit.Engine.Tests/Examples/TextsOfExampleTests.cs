using System.Collections;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Tests.Examples;

/// <summary>Every text in the findings of the example has words, and every value its words ask for; a message carries no other.</summary>
public sealed class TextsOfExampleTests(ExampleAudit audit) : IClassFixture<ExampleAudit>
{
    [Fact]
    public void Has_words_and_all_their_values() => Assert.Empty(audit.Findings.SelectMany(Texts).SelectMany(Missing).Distinct().Take(20));

    [Fact]
    public void Says_every_value_it_carries() => Assert.Empty(audit.Findings
        .SelectMany(static finding => new[] { finding.MessageText, finding.RecommendationText }.OfType<CrmText>())
        .Where(static text => text.Id.Split('.')[0] is "Data" or "Pipeline" or "Report" or "Integration" or "Audit")
        .SelectMany(static text => text.Args.Keys.Except(TextCatalogue.NamesOf(text.Id) ?? []).Select(name => $"{text.Id} {name}"))
        .Distinct().Take(20));

    private static IEnumerable<CrmText> Texts(CrmFinding finding) => new object?[]
    {
        finding.MessageText, finding.RecommendationText, finding.StatusReasonText, finding.Test?.Do, finding.Test?.Expect, finding.Evidence.Rows.Select(static row => row.Reason),
        finding.Series.Values.Select(static series => series.Rows), finding.Series.Values.Select(static series => series.MeaningText),
    }.SelectMany(Within);

    /// <summary>A text and those among its values.</summary>
    private static IEnumerable<CrmText> Within(object? value) => value switch
    {
        CrmText text => text.Args.Values.SelectMany(Within).Prepend(text),
        string => [],
        IEnumerable list => list.Cast<object?>().SelectMany(Within),
        _ => [],
    };

    private static IEnumerable<string> Missing(CrmText text) => TextCatalogue.NamesOf(text.Id) is { } names
        ? names.Where(name => !text.Args.ContainsKey(name)).Select(name => $"{text.Id} {name}")
        : [text.Id];
}
