using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Tests.Audit;

/// <summary>Where no export has what a check looks at, a person may answer; the finding says that it is an answer.</summary>
public class AskedTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 5, 31, 18, 0, 0, TimeSpan.FromHours(5));

    public static TheoryData<string> Asked => new(CheckCatalogue.All.Where(static check => check.Asked != CrmAsked.Nothing).Select(static check => check.Id));

    [Theory]
    [MemberData(nameof(Asked))]
    public void Without_records_the_gap_carries_the_question_and_an_answer_closes_it(string id)
    {
        var gap = Run(id, new());
        Assert.Equal((CrmStatus.NotEvaluated, id, $"{id}.ask"), (gap.Status, gap.Test!.Id, gap.Test.Do.Id));
        Assert.All(TextCatalogue.Languages, language => Assert.Contains($"{id}.ask", TextCatalogue.Ids(language)));

        var good = Run(id, new(), id.Contains("Rate", StringComparison.Ordinal) || id.EndsWith("Errors", StringComparison.Ordinal) || id.EndsWith("Latency", StringComparison.Ordinal) ? "0" : "yes");
        Assert.Equal((CrmStatus.Pass, AttestedFinding.Method), (good.Status, good.Method));
        Assert.Contains("Анна Ли", good.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Integration.CallRecord", "no", CrmStatus.Fail)]
    [InlineData("Integration.MessengerHistory", "no", CrmStatus.Fail)]
    [InlineData("Data.BounceRate", "12", CrmStatus.Fail)]
    [InlineData("Data.BounceRate", "2", CrmStatus.Pass)]
    [InlineData("Data.BounceRate", "112", CrmStatus.NotEvaluated)]
    [InlineData("Data.BounceRate", "yes", CrmStatus.NotEvaluated)]
    [InlineData("Integration.Latency", "90", CrmStatus.Fail)]
    [InlineData("Integration.Latency", "-1", CrmStatus.NotEvaluated)]
    public void An_answer_is_held_against_the_lines_of_the_check_and_one_that_cannot_be_is_none(string id, string answer, CrmStatus status) => Assert.Equal(status, Run(id, new(), answer).Status);

    [Fact]
    public void Records_speak_before_people()
    {
        var data = new CrmDataset();
        data.Add(new CrmMailing { Id = "1", Email = "a@firm.kz", Sent = 100, Delivered = 50, HardBounces = 50, SentAt = AsOf });
        Assert.NotEqual(AttestedFinding.Method, Run("Data.BounceRate", data, "0").Method);
    }

    private static CrmFinding Run(string id, CrmDataset data, string? answer = null)
    {
        var config = new AuditConfig();
        if (answer is not null)
        {
            config.Answers[id] = new() { Value = answer, By = "Анна Ли", On = new(2026, 5, 20), Evidence = "проверено вместе" };
        }
        return CheckRunner.Run([CheckCatalogue.Find(id)!], config, data, new RunOptions { AsOf = AsOf })[0];
    }
}
