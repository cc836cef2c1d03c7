using System.Text.RegularExpressions;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Tests.Examples;

namespace CrmAudit.Engine.Tests.Reporting;

public partial class ReportWordsTests(ExampleAudit example) : IClassFixture<ExampleAudit>
{
    [Theory]
    [InlineData("en", "the list as a whole", "Missed calls: АТС", "Companies: naming rule", "e-mail")]
    [InlineData("ru", "перечень в целом", "Пропущенные: АТС", "Компании: правило названий", "почта и рассылки")]
    [InlineData("kk", "тізім тұтас", "Өткізілген қоңыраулар: АТС", "Компаниялар: атау ережесі", "пошта мен таратылымдар")]
    public void What_a_finding_is_about_is_told_in_words(string language, string inventory, string returned, string naming, string email)
    {
        var words = new ReportWords(language);
        Assert.Equal(inventory, words.Subject(new(CrmSubjectType.Integration, "Inventory")));
        Assert.Equal(returned, words.Subject(new(CrmSubjectType.Integration, "АТС", "АТС", Scope: "returned")));
        Assert.Equal(naming, words.Subject(new(CrmSubjectType.NamingRule, "Name", Scope: "Company")));
        Assert.Equal(email, words.Subject(new(CrmSubjectType.Integration, "email")));
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("kk")]
    public void Every_entity_and_property_has_a_caption(string language)
    {
        var words = new ReportWords(language);
        Assert.DoesNotContain(CrmSchema.Entities, entity => words.Entity(entity) == entity);
        Assert.DoesNotContain(CrmSchema.Entities.SelectMany(CrmSchema.PropertiesOf).Select(static property => property.Name), property => words.Field(property) == property);
    }

    [Fact]
    public void A_pipeline_without_a_name_is_told_as_such() =>
        Assert.Equal("воронка, название которой в выгрузках не указано", new ReportWords("ru").Subject(new(CrmSubjectType.Pipeline, "")));

    [Fact]
    public void No_subject_of_the_example_is_told_by_its_id()
    {
        var words = new ReportWords("ru");
        var raw = example.Findings
            .Select(static finding => finding.Subject)
            .Where(static subject => subject.Name is null && subject.Id.All(char.IsAsciiLetter))
            .Where(subject => words.Subject(subject).Contains(subject.Id, StringComparison.Ordinal))
            .Select(static subject => $"{subject.Type} {subject.Id}")
            .Distinct();
        Assert.Empty(raw);
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("kk")]
    public void No_text_of_the_example_has_a_name_of_the_code(string language)
    {
        var words = new ReportWords(language);
        var names = CrmSchema.Entities.Concat(CrmSchema.Entities.SelectMany(CrmSchema.PropertiesOf).Select(static property => property.Name)).ToHashSet(StringComparer.Ordinal);
        names.ExceptWith(example.Findings.SelectMany(static finding => finding.Evidence.Rows).Select(static row => row.Value ?? ""));
        var told = example.Findings
            .SelectMany(static finding => new[] { finding.MessageText, finding.RecommendationText, finding.StatusReasonText, finding.Test?.Do, finding.Test?.Expect }.Concat(finding.Evidence.Rows.Select(static row => row.Reason)))
            .OfType<CrmText>()
            .Where(static text => text.Id is not "reason.unanswered") // The key to answer under is a name of the code.
            .Select(words.Text)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        Assert.NotEmpty(told);
        Assert.DoesNotContain(told, text => Word().Matches(text).Any(match => names.Contains(match.Value)));
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("kk")]
    public void How_the_example_was_measured_is_told_in_words(string language)
    {
        var words = new ReportWords(language);
        var methods = example.Findings.Select(static finding => finding.Method).Where(static method => method != "exact").Distinct(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(methods);
        Assert.DoesNotContain(methods.Select(words.Method), static method => Word().IsMatch(method));
    }

    [GeneratedRegex("(?<![A-Za-z_/-])[A-Za-z]{2,}(?![A-Za-z_/-])")]
    private static partial Regex Word();
}
