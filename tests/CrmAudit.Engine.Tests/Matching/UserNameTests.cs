using CrmAudit.Engine.Checks.Pipeline;
using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Tests.Matching;

public sealed class UserNameTests
{
    private static readonly string[] Colleagues = ["Лаптев Дмитрий", "Сәрсенова Айгүл", "Фомин Сергей", "Фомина Светлана", "Ким Олег", "Ким Ольга"];

    [Theory]
    [InlineData("Dmitriy Laptev", "Лаптев Дмитрий")]
    [InlineData("Айгуль Сарсенова", "Сәрсенова Айгүл")]
    [InlineData("Фомин С.", "Фомин Сергей")]
    [InlineData("Ким О.", null)]
    [InlineData("Рогов Иван", null)]
    [InlineData("", null)]
    public void A_colleague_is_found_by_another_spelling_only_where_one_can_be_meant(string written, string? meant) => Assert.Equal(meant, UserName.OnlyLike(written, Colleagues));

    [Fact]
    public void Two_entries_of_one_colleague_are_one_and_a_blank_name_is_nobody()
    {
        Assert.Equal("Лаптев Дмитрий", UserName.OnlyLike("Dmitriy Laptev", ["Лаптев Дмитрий", "Дмитрий Лаптев"]));

        var data = new CrmDataset();
        data.Add(new CrmUser { Id = "7", Name = "Лаптев Дмитрий", Active = false });
        data.Add(new CrmUser { Id = "8", Name = " " });
        var users = new UserDirectory(data);
        Assert.Equal(UserState.Dismissed, users.StateOf("Dmitriy Laptev"));
        Assert.Equal(UserState.Unknown, users.StateOf("Рогов Иван"));
        Assert.Equal(UserState.Nobody, users.StateOf(" "));
    }
}
