using System.Globalization;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Tests.Checks.Data;

public class WordingTests
{
    public static TheoryData<string> Languages => ["ru", "kk", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_finding_of_a_dirty_base_is_worded_with_all_its_numbers(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        foreach (var finding in DirtyBase.Make().Run(detail: true))
        {
            Assert.NotEqual(CrmStatus.Error, finding.Status);
            foreach (var text in new[] { finding.MessageText, finding.RecommendationText, finding.StatusReasonText }.Concat(finding.Evidence.Rows.Take(50).Select(static row => row.Reason)).OfType<CrmText>())
            {
                Assert.Contains(text.Id, TextCatalogue.Ids(language));
                var worded = text.Render(culture);
                Assert.DoesNotContain("{", worded, StringComparison.Ordinal);
                Assert.Empty(Missing(text, language));
            }
        }
    }

    [Fact]
    public void Every_data_check_of_this_module_can_be_run() => Assert.Empty(ChecksInForce.Of(new())
        .Where(static check => check.Area == CrmArea.Data && check.Command == "Test-CrmDataQuality" && !check.Available).Select(static check => check.Id));

    [Fact]
    public void Every_data_check_speaks_on_the_dirty_base() => Assert.Empty(
        ChecksInForce.Of(new()).Where(static check => check.Area == CrmArea.Data && check.Available && check.Command == "Test-CrmDataQuality").Select(static check => check.Id)
            .Except(DirtyBase.Make().Run().Where(static finding => finding.Status is not (CrmStatus.NotEvaluated or CrmStatus.Error)).Select(static finding => finding.CheckId)));

    /// <summary>Placeholders without a value.</summary>
    private static IEnumerable<string> Missing(CrmText text, string language)
    {
        var path = $"Texts/{language}/";
        var assembly = System.Reflection.Assembly.Load("CrmAudit.Engine");
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(path, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            if (System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.TryGetValue(text.Id, out var template))
            {
                foreach (var placeholder in TextTemplate.Parse(template).Names.Where(placeholder => !text.Args.TryGetValue(placeholder, out var value) || value is null))
                {
                    yield return $"{text.Id}: {placeholder}";
                }
            }
        }
    }
}
