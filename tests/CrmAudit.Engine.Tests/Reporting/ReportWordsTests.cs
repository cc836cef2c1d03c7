using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Tests.Examples;

namespace CrmAudit.Engine.Tests.Reporting;

public class ReportWordsTests(ExampleAudit example) : IClassFixture<ExampleAudit>
{
    [Theory]
    [InlineData("en", "the list as a whole", "Missed calls: АТС", "Companies: naming rule", "e-mail")]
    [InlineData("ru", "перечень в целом", "Пропущенные: АТС", "Компании: правило названий", "почта и рассылки")]
    [InlineData("kk", "тізім тұтас", "Жауапсыз қоңыраулар: АТС", "Компаниялар: атау ережесі", "пошта мен жіберілімдер")]
    public void What_a_finding_is_about_is_told_in_words(string language, string inventory, string returned, string naming, string email)
    {
        var words = new ReportWords(language);
        Assert.Equal(inventory, words.Subject(new("Integration", "Inventory")));
        Assert.Equal(returned, words.Subject(new("Integration", "АТС", "АТС", Scope: "returned")));
        Assert.Equal(naming, words.Subject(new("NamingRule", "Name", Scope: "Company")));
        Assert.Equal(email, words.Subject(new("Integration", "email")));
    }

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
}
