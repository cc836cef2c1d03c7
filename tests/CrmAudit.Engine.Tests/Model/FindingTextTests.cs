using System.Globalization;

namespace CrmAudit.Engine.Tests.Model;

/// <summary>What a table shows of a finding in the column that is left.</summary>
public class FindingTextTests
{
    private const string Message = "По 54 из 153 открытых сделок не было действий больше 180 дн. (35,3 %); в них 66 321 260 KZT. Оживить: 46, закрыть с причиной «нет контакта»: 8.";

    [Theory]
    [InlineData(26, 4)]
    [InlineData(46, 3)]
    [InlineData(66, 2)]
    [InlineData(146, 1)]
    public void A_narrow_column_takes_more_lines_and_no_line_is_longer_than_it(int width, int most)
    {
        var lines = FindingText(Message, new(CrmSubjectType.Owner, "7", "Айгүл"), width).Split(Environment.NewLine);
        Assert.InRange(lines.Length, 1, most);
        Assert.All(lines, line => Assert.InRange(line.Length, 1, width));
        Assert.EndsWith("…", lines[^1], StringComparison.Ordinal);
        Assert.StartsWith("Айгүл: По 54", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_subject_is_told_in_words_and_once()
    {
        Assert.StartsWith("Сделки: По 54", FindingText(Message, new(CrmSubjectType.Entity, "Deal"), 200), StringComparison.Ordinal);
        Assert.StartsWith("Сделки: Айгүл: По 54", FindingText(Message, new(CrmSubjectType.Owner, "7", "Айгүл", Scope: "Deal"), 200), StringComparison.Ordinal);
        Assert.StartsWith("АТС: ключи", FindingText("АТС: ключи никто не менял.", new(CrmSubjectType.Integration, "АТС", "АТС"), 200), StringComparison.Ordinal);
        Assert.StartsWith("По 54", FindingText(Message, new(CrmSubjectType.Check, "Data.DeadDeal"), 200), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-54)]
    [InlineData(0)]
    [InlineData(5)]
    public void A_host_without_a_width_gets_a_usual_column(int width) => Assert.All(FindingText(Message, new(CrmSubjectType.Check, "x"), width).Split(Environment.NewLine), static line => Assert.InRange(line.Length, 20, 60));

    private static string FindingText(string message, CrmSubject subject, int width)
    {
        var session = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ru-RU");
            return CrmView.FindingText(new() { CheckId = "Data.DeadDeal", Subject = subject, MessageText = new(message) }, width);
        }
        finally
        {
            CultureInfo.CurrentUICulture = session;
        }
    }
}
