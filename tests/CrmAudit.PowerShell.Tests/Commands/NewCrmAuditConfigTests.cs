using CrmAudit.PowerShell.Tests.Hosting;

namespace CrmAudit.PowerShell.Tests.Commands;

public sealed class NewCrmAuditConfigTests
{
    private static (string Text, IReadOnlyList<string> Asked) Ask(string language, params object[] answers)
    {
        var host = new AnsweringHost(answers);
        using var session = new Session("en-US", host);
        session.Write("exports/contacts.csv", Samples.Contacts);
        session.Write("exports/deals.csv", Samples.Deals);
        session.Write("exports/calls.csv", "Дата звонка;Тип звонка;Номер клиента;Длительность;Запись\n15.03.2026 10:00;Входящий;+77011234567;60;https://pbx.example.kz/1.mp3\n16.03.2026 10:00;Входящий;+77027654321;30;https://pbx.example.kz/2.mp3\n");
        session.Run($"New-CrmAuditConfig exports -Interactive -Language {language} -InformationAction Ignore; Test-CrmAuditConfig audit.yaml").ThrowIfErrors();
        return (File.ReadAllText(Path.Combine(session.Folder, "audit.yaml")), host.Asked);
    }

    [Fact]
    public void Five_questions_are_asked_and_what_is_answered_counts()
    {
        var (text, asked) = Ask("en", "ТОО «Пример»", 2, "Asia/Tashkent", 0, 0);
        Assert.Contains("\n  company: ТОО «Пример»\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  goal: migration", text, StringComparison.Ordinal);
        Assert.Contains("\n  timeZone: Asia/Tashkent", text, StringComparison.Ordinal);
        Assert.Contains("\npipelines:\n  - name: Продажи", text, StringComparison.Ordinal);
        Assert.Contains("\nintegrations:\n  - name:", text, StringComparison.Ordinal);
        Assert.Equal(["1.", "2.", "3.", "4.", "5."], asked.Select(static question => question[..2]));
        Assert.Contains("Новая", asked[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("kk")]
    [InlineData("en")]
    public void Enter_alone_leaves_guesses_switched_off(string language)
    {
        var (text, _) = Ask(language, "", 0, "", 1, 1);
        Assert.Contains("\n  #company:", text, StringComparison.Ordinal);
        Assert.Contains("\n  #goal:", text, StringComparison.Ordinal);
        Assert.Contains("\n  timeZone: Asia/Almaty", text, StringComparison.Ordinal);
        Assert.Contains("\n#pipelines:", text, StringComparison.Ordinal);
        Assert.Contains("\n#integrations:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zone_nobody_knows_is_asked_again()
    {
        var (text, asked) = Ask("en", "", 0, "Mars/Base", "Europe/Moscow", 1, 1);
        Assert.Contains("\n  timeZone: Europe/Moscow", text, StringComparison.Ordinal);
        Assert.Contains(asked, static line => line.StartsWith("! ", StringComparison.Ordinal) && line.Contains("Mars/Base", StringComparison.Ordinal));
    }
}
