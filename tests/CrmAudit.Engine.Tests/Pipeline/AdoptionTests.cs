using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Pipeline;

/// <summary>Who uses the CRM, and what its users complain of.</summary>
public sealed class AdoptionTests
{
    private static readonly string[] Kinds = ["complaints.slow", "complaints.unclear", "complaints.inconvenient", "complaints.other"];

    private static readonly DateTimeOffset AsOf = new(2026, 6, 1, 0, 0, 0, TimeSpan.FromHours(5));

    [Fact]
    public void Exports_that_tell_nothing_of_anyones_work_make_nobody_idle()
    {
        var found = Run(Users(lastLogin: null), answer: null)[0];

        Assert.Equal((CrmStatus.NotEvaluated, "Pipeline.Adoption.noActions"), (found.Status, found.StatusReasonText!.Id));
    }

    [Fact]
    public void A_sign_in_counts_where_nothing_else_is_known()
    {
        var found = Run(Users(lastLogin: AsOf.AddDays(-1)), answer: null)[0];

        Assert.Equal((1.0, 2.0), (found.Numerator, found.Denominator));
    }

    [Theory]
    [InlineData("0", "2026-05-01", CrmStatus.Pass, null)]
    [InlineData("3", "2026-05-01", CrmStatus.Warning, null)]
    [InlineData("3", "2024-05-01", CrmStatus.NotEvaluated, "reason.answerOld")]
    [InlineData("yes", "2026-05-01", CrmStatus.NotEvaluated, "reason.answerKind")]
    [InlineData("-1", "2026-05-01", CrmStatus.NotEvaluated, "reason.answerKind")]
    [InlineData("2.5", "2026-05-01", CrmStatus.NotEvaluated, "reason.answerKind")]
    public void Complaints_are_counted_as_a_person_attested_them(string value, string on, CrmStatus expected, string? reason)
    {
        var found = Run(Users(lastLogin: null), new AnswerSection { Value = value, By = "Марат Примеров", On = DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture) })[1];

        Assert.Equal((expected, reason), (found.Status, found.StatusReasonText?.Id));
        Assert.Equal(expected == CrmStatus.NotEvaluated ? (null, CrmUnit.Share) : (double.Parse(value, System.Globalization.CultureInfo.InvariantCulture), CrmUnit.Count), (found.Measured, found.Unit));
        if (expected != CrmStatus.Pass)
        {
            Assert.Equal("Pipeline.Adoption.complaints", found.Test!.Id);
        }
    }

    [Fact]
    public void Nobody_asked_is_a_question_to_ask()
    {
        var found = Run(Users(lastLogin: null), answer: null)[1];

        Assert.Equal((CrmStatus.NotEvaluated, "Pipeline.Adoption.do.complaints"), (found.Status, found.Test!.Do.Id));
    }

    [Fact]
    public void Complaints_are_asked_team_by_team_where_there_are_teams_and_add_up()
    {
        var data = Users(lastLogin: null);
        (data.Users[0].Department, data.Users[1].Department) = ("Опт", "Розница");
        data.Add(new CrmUser { Id = "3", Name = "Ушедший", Department = "Архив", Active = false });
        var asked = Run(data, new AuditConfig());
        Assert.Equal(["complaints", "complaints:Опт", "complaints:Розница", .. Kinds], asked.Skip(1).Select(static finding => finding.Subject.Id));
        Assert.Equal(["Pipeline.Adoption.complaints", "Pipeline.Adoption.complaints:Опт", "Pipeline.Adoption.complaints:Розница", .. Kinds.Select(static kind => $"Pipeline.Adoption.{kind}")], asked.Skip(1).Select(static finding => finding.Test!.Id));

        var config = new AuditConfig();
        config.Answers["Pipeline.Adoption.complaints:Опт"] = Answer("3");
        config.Answers["Pipeline.Adoption.complaints:Марат Примеров"] = Answer("2");
        var told = Run(data, config).Skip(1).ToDictionary(static finding => finding.Subject.Id);
        Assert.Equal((CrmStatus.Warning, 5.0, 2), (told["complaints"].Status, told["complaints"].Measured, told["complaints"].Evidence.Total));
        Assert.Equal(3.0, told["complaints:Опт"].Measured);
        Assert.Equal(2.0, told["complaints:Марат Примеров"].Measured);
        Assert.Equal(CrmStatus.NotEvaluated, told["complaints:Розница"].Status);

        config.Answers["Pipeline.Adoption.complaints"] = Answer("9");
        Assert.Equal(9.0, Run(data, config)[1].Measured);
    }

    [Theory]
    [InlineData(4, 0, 3, "setUp")]
    [InlineData(1, 5, 1, "training")]
    [InlineData(2, 2, 0, "setUp training")]
    public void Kinds_of_complaints_point_to_the_set_up_or_to_training(int slow, int unclear, int inconvenient, string expected)
    {
        var config = new AuditConfig();
        (config.Answers["Pipeline.Adoption.complaints.slow"], config.Answers["Pipeline.Adoption.complaints.unclear"], config.Answers["Pipeline.Adoption.complaints.inconvenient"]) = (Answer($"{slow}"), Answer($"{unclear}"), Answer($"{inconvenient}"));

        var found = Run(Users(lastLogin: null), config).Skip(1).ToDictionary(static finding => finding.Subject.Id);

        var sum = slow + unclear + inconvenient;
        Assert.Equal((CrmStatus.Warning, (double)sum, "Pipeline.Adoption.message.complaints.kinds"), (found["complaints"].Status, found["complaints"].Measured, found["complaints"].MessageText!.Id));
        Assert.Equal(expected.Split(' '), ((Dictionary<string, object?>)found["complaints"].Data["causes"]!).Where(static cause => cause.Value is true).Select(static cause => cause.Key));
        Assert.Equal(slow, found["complaints.slow"].Measured);
        Assert.Equal((CrmStatus.NotEvaluated, "Pipeline.Adoption.complaints.other"), (found["complaints.other"].Status, found["complaints.other"].Test!.Id));

        config.Answers["Pipeline.Adoption.complaints"] = Answer($"{sum - 1}");
        var few = Run(new CrmDataset(), config).Single(static finding => finding.Subject.Id == "complaints");
        Assert.Equal((CrmStatus.Indeterminate, "Pipeline.Adoption.kindsExceed"), (few.Status, few.StatusReasonText!.Id));
    }

    private static AnswerSection Answer(string value) => new() { Value = value, By = "Марат Примеров", On = new(2026, 5, 1) };

    [Fact]
    public void What_users_said_counts_without_a_list_of_users()
    {
        var config = new AuditConfig();
        config.Answers["Pipeline.Adoption.complaints"] = Answer("3");
        var found = Run(new CrmDataset(), config);
        Assert.Equal([CrmStatus.NotEvaluated, CrmStatus.Warning], found.Select(static finding => finding.Status));
        Assert.Equal(3.0, found[1].Measured);
        Assert.Equal(CrmStatus.NotEvaluated, Assert.Single(Run(new CrmDataset(), new AuditConfig())).Status);
    }

    private static CrmDataset Users(DateTimeOffset? lastLogin)
    {
        var data = new CrmDataset();
        data.Add(new CrmUser { Id = "1", Name = "Анна Пробная", LastLoginAt = lastLogin });
        data.Add(new CrmUser { Id = "2", Name = "Марат Примеров" });
        return data;
    }

    private static List<CrmFinding> Run(CrmDataset data, AnswerSection? answer)
    {
        var config = new AuditConfig();
        if (answer is not null)
        {
            config.Answers["Pipeline.Adoption.complaints"] = answer;
        }
        return Run(data, config);
    }

    private static List<CrmFinding> Run(CrmDataset data, AuditConfig config) =>
        [.. CheckRunner.Run([CheckCatalogue.Find("Pipeline.Adoption")!], config, data, new RunOptions { AsOf = AsOf })];
}
