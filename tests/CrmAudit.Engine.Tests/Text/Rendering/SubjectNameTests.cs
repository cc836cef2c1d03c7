using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Tests.Text.Rendering;

public class SubjectNameTests
{
    [Theory]
    [InlineData("Pipeline", "", null, "Pipeline.unnamed")]
    [InlineData("Pipeline", "7", "", "Pipeline.unnamed")]
    [InlineData("Pipeline", "7", null, "7")]
    [InlineData("Pipeline", "", "Опт", "Опт")]
    [InlineData("Entity", "Deal", null, "report.entity.Deal")]
    [InlineData("Entity", "Deal", "Заказы", "Заказы")]
    [InlineData("Field", "Name", null, "report.field.Name")]
    [InlineData("Field", "7", "Name", "report.field.Name")]
    [InlineData("Field", "Цвет", null, "Цвет")]
    [InlineData("Check", "Data.FormalFill", null, "report.subject.whole")]
    [InlineData("Question", "Data.FormalFill", null, "Data.FormalFill.title")]
    [InlineData("Question", "Мой вопрос", null, "Мой вопрос")]
    [InlineData("Integration", "telephony", null, "Integration.kind.telephony")]
    [InlineData("Integration", "Inventory", null, "report.subject.Integration.Inventory")]
    [InlineData("Integration", "склад", null, "склад")]
    [InlineData("Integration", "telephony", "АТС", "АТС")]
    [InlineData("Audit", "audit", null, "report.subject.Audit.audit")]
    [InlineData("Audit", "audit", "Аудит", "Аудит")]
    [InlineData("Owner", "Ким Олег", null, "Ким Олег")]
    public void A_subject_is_called_by_its_name_its_text_or_its_id(string type, string id, string? name, string expected) => Assert.Equal(expected, Shown(SubjectName.Of(new(Enum.Parse<CrmSubjectType>(type), id, name))));

    [Theory]
    [InlineData("Call", "report.scope.Call")]
    [InlineData("Deal", "report.entity.Deal")]
    [InlineData("Цех", "Цех")]
    public void Within_a_scope_both_are_told(string scope, string expected)
    {
        var text = Assert.IsType<CrmText>(SubjectName.Of(new CrmSubject(CrmSubjectType.Owner, "Ким Олег") with { Scope = scope }));
        Assert.Equal(("report.subject.scoped", expected, "Ким Олег"), (text.Id, Shown(text.Args["scope"]), Shown(text.Args["name"])));
    }

    private static string? Shown(object? name) => name is CrmText text ? text.Id : (string?)name;
}
