using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Interview;
using CrmAudit.Engine.Drafting;
using CrmAudit.Engine.Tests.Audit;
using CrmAudit.Engine.Tests.Drafting;
using CrmAudit.Engine.Tests.Examples;

namespace CrmAudit.Engine.Tests.Interview;

/// <summary>The interview goes out with the names the exports show and comes back as a part of the configuration.</summary>
public class InterviewTests
{
    private const int First = InterviewSheet.FirstRow;

    private static readonly Lazy<AuditDraft> FourLists = new(static () => ExportLook.At(
        [.. new[] { "contacts.csv", "companies.csv", "deals.csv", "tasks.xls" }.Select(static name => Path.Combine(ExampleFolder.Exports, "bitrix24", name))],
        new SilentObserver(), TimeProvider.System, CancellationToken.None));

    public static TheoryData<string> Languages => ["ru", "kk", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Comes_back_in_every_language(string language)
    {
        using var interview = new Interviewed(language);
        interview
            .Fill(InterviewSheet.Firm, 0, ("audit.team.sales", "Анна Ли"), ("audit.confidential", "Комментарий; Телефон"), ("audit.nda", interview.Word("signed")), ("audit.previousAudit", "15.01.2026"))
            .Fill(InterviewSheet.Reports, First, ("name", "Воронка"), ("kind", interview.Word("funnel")), ("reader", "Директор"), ("lastViewed", new DateTime(2026, 5, 20)), ("viewers", 3.0),
                ("context", $"{interview.Word("plan")}; {interview.Word("previousPeriod")}"), ("definition.period", "2026-05"), ("definition.status", interview.Word("won")), ("count", 15.0), ("sum", "5 000 000,50 ₸"))
            .Fill(InterviewSheet.Managers, First, ("name", "Анна Ли"), ("deals", 12.0))
            .Fill(InterviewSheet.Stages, First, ("pipeline", "Продажи"), ("name", "Договор"), ("order", 2.0), ("limitDays", 14.0), ("required", "Сумма; Компания"))
            .Fill(InterviewSheet.Stages, First + 1, ("pipeline", "Продажи"), ("name", "Новая"), ("order", 1.0), ("criterion", "есть бюджет"))
            .Fill(InterviewSheet.Integrations, First, ("name", "Телефония"), ("kind", interview.Word("telephony")), ("owner", "Айтишник"), ("secret.holder", "Подрядчик"), ("secret.holderKind", interview.Word("left")), ("secret.rotated", "01.02.2025"))
            .Fill(InterviewSheet.Integrations, First + 1, ("name", "Почта"), ("kind", interview.Word("email")), ("inUse", interview.Word("no")))
            .Fill(InterviewSheet.Automations, First, ("name", "Напоминание"), ("stages", "Новая; Договор"), ("firedCount", 40.0), ("testResult", interview.Word("passed")), ("testedAt", new DateTime(2026, 5, 1)));

        Assert.Empty(interview.Errors().Select(static error => error.ToString()));
        var config = interview.Config();

        Assert.Equal(("Анна Ли", "signed", new DateOnly(2026, 1, 15)), (config.Audit.Team.Sales, config.Audit.Nda, config.Audit.PreviousAudit));
        Assert.Equal(["Комментарий", "Телефон"], config.Audit.Confidential);
        var report = Assert.Single(config.Reports);
        Assert.Equal(("Воронка", "funnel", "Директор", 3, 15L, 5000000.50m), (report.Name, report.Kind, report.Reader, report.Viewers, report.Count, report.Sum));
        Assert.Equal((new DateOnly(2026, 5, 20), "2026-05", "won"), (report.LastViewed, report.Definition!.Period, report.Definition.Status));
        Assert.Equal(["plan", "previousPeriod"], report.Context);
        Assert.Equal(12, config.Declared.ActiveDeals["Анна Ли"]);
        Assert.Equal(["Новая", "Договор"], Assert.Single(config.Pipelines).Stages.Select(static stage => stage.Name));
        Assert.Equal(["Сумма", "Компания"], config.Pipelines[0].Stages[1].Required);
        var channel = Assert.Single(config.Integrations);
        Assert.Equal(("Телефония", "telephony", "Айтишник"), (channel.Name, channel.Kind, channel.Owner));
        Assert.Equal(("Подрядчик", "left", new DateOnly(2025, 2, 1)), (channel.Secrets[0].Holder, channel.Secrets[0].HolderKind, channel.Secrets[0].Rotated));
        Assert.Equal(["email"], config.Declared.NotUsed);
        Assert.Equal(("Напоминание", 40L, "passed"), (config.Automations[0].Name, config.Automations[0].FiredCount, config.Automations[0].TestResult));
    }

    [Theory]
    [InlineData("ru", "Менеджеры")]
    [InlineData("kk", "Менеджерлер")]
    [InlineData("en", "Managers")]
    public void Sheets_are_titled_in_its_language_and_known_by_their_id_too(string language, string title)
    {
        foreach (var named in new[] { title, "Managers" })
        {
            using var interview = new Interviewed(language);
            Assert.Equal(title, interview[InterviewSheet.Managers].Name);
            interview.Fill(InterviewSheet.Managers, First, ("name", "Анна Ли"), ("deals", 12.0));
            interview[InterviewSheet.Managers].Name = named;
            Assert.Equal(12, interview.Config().Declared.ActiveDeals["Анна Ли"]);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void As_it_was_written_it_says_nothing(string language)
    {
        using var interview = new Interviewed(language, FourLists.Value);
        Assert.Equal(FourLists.Value.Managers[0].Key, interview.At(InterviewSheet.Managers, First, "name"));
        Assert.Equal(FourLists.Value.Pipelines[0].Stages[0].Name, interview.At(InterviewSheet.Stages, First, "name"));
        Assert.NotNull(interview.At(InterviewSheet.Integrations, First, "name"));

        Assert.Empty(interview.Errors());
        var config = interview.Config();
        Assert.Empty(config.Reports);
        Assert.Empty(config.Pipelines);
        Assert.Empty(config.Integrations);
        Assert.Empty(config.Automations);
        Assert.Empty(config.Declared.ActiveDeals);
        Assert.Empty(config.Declared.NotUsed);
        Assert.Empty(config.Answers);
    }

    [Fact]
    public void What_the_configuration_says_itself_comes_first()
    {
        using var interview = new Interviewed("en");
        interview
            .Fill(InterviewSheet.Firm, 0, ("audit.team.sales", "Other"), ("audit.team.contact", "Contact"))
            .Fill(InterviewSheet.Reports, First, ("name", "FUNNEL"), ("reader", "Nobody"))
            .Fill(InterviewSheet.Reports, First + 1, ("name", "Plan"), ("reader", "Boss"))
            .Fill(InterviewSheet.Managers, First, ("name", "Anna"), ("deals", 1.0))
            .Fill(InterviewSheet.Integrations, First, ("name", "Mail"), ("kind", "email"), ("inUse", "no"));
        var config = interview.Config("audit: { team: { sales: Anna } }\nreports: [{ name: Funnel, reader: Boss }]\ndeclared: { activeDeals: { Anna: 7 }, notUsed: [forms] }\n");

        Assert.Equal(("Anna", "Contact"), (config.Audit.Team.Sales, config.Audit.Team.Contact));
        Assert.Equal([("Funnel", "Boss"), ("Plan", "Boss")], config.Reports.Select(static report => (report.Name, report.Reader)));
        Assert.Equal(7, config.Declared.ActiveDeals["Anna"]);
        Assert.Equal(["forms", "email"], config.Declared.NotUsed);
    }

    [Fact]
    public void Is_read_strictly_with_sheet_and_row()
    {
        using var interview = new Interviewed("en");
        interview
            .Fill(InterviewSheet.Reports, First, ("name", "Funnel"), ("kind", "pie"))
            .Fill(InterviewSheet.Reports, First + 1, ("reader", "Boss"))
            .Fill(InterviewSheet.Reports, First + 2, ("name", "Plan"), ("lastViewed", "yesterday"), ("count", "many"))
            .Fill(InterviewSheet.Managers, First, ("deals", 1.0))
            .Fill(InterviewSheet.Stages, First, ("pipeline", "Sales"), ("name", "New"), ("criterion", "budget"))
            .Fill(InterviewSheet.Integrations, First, ("name", "Shop"), ("kind", "marketplace"), ("secret.store", "sk_live_4eC39HqLyjWDarjtT1zdp7dc"));
        var errors = interview.Errors();

        Assert.Equal(
            ["Config.InterviewChoice", "Config.InterviewNoName", "Config.InterviewOrder", "Config.MissingKey", "Config.PlainSecret", "Config.WantsDay", "Config.WantsNumber"],
            errors.Select(static error => error.Id).Order(StringComparer.Ordinal));
        Assert.All(errors, static error => Assert.Contains("interview.xlsx [", error.File, StringComparison.Ordinal));
        Assert.Equal(First + 1, errors.Single(static error => error.Id == "Config.MissingKey").Line);
        Assert.DoesNotContain("4eC39HqLyjWDarjtT1zdp7dc", string.Join('\n', errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_may_be_moved_and_added_but_not_lose_their_key()
    {
        using var interview = new Interviewed("en");
        interview[InterviewSheet.Managers].InsertColumn(1, 1);
        interview.Fill(InterviewSheet.Managers, First, ("name", "Anna"), ("deals", 3.0));
        Assert.Equal(3, interview.Config().Declared.ActiveDeals["Anna"]);

        interview[InterviewSheet.Managers].SetValue(1, interview.ColumnOf(InterviewSheet.Managers, "deals"), "");
        Assert.Equal(["Config.InterviewKeys"], interview.Errors().Select(static error => error.Id));
    }

    [Fact]
    public void With_four_lists_it_answers_most_of_what_only_people_know()
    {
        using var interview = new Interviewed("ru", FourLists.Value);
        var exports = "exports:\n" + string.Concat(FourLists.Value.Files.Select(static file => $"  - path: '{file.Path}'\n"));
        var before = Answered(interview.Config(exports));
        FillIn(interview, FourLists.Value);
        Assert.Empty(interview.Errors(exports).Select(static error => error.ToString()));
        var after = Answered(interview.Config(exports));

        Assert.Superset(before, after);
        Assert.True(after.Count >= 75, $"{before.Count} -> {after.Count} {string.Join(" ", after.Except(before))}");
    }

    private static HashSet<string> Answered(AuditConfig config) =>
        [.. Drafted.Run(config).Findings.Where(static finding => finding.Status is CrmStatus.Pass or CrmStatus.Warning or CrmStatus.Fail).Select(static finding => finding.CheckId)];

    private static void FillIn(Interviewed interview, AuditDraft draft)
    {
        interview.FillProtocol(new DateTime(2026, 5, 28));
        var row = First;
        foreach (var kind in (ReadOnlySpan<string>)["funnel", "planFact", "conversion", "activity", "sources"])
        {
            interview.Fill(InterviewSheet.Reports, row++, ("name", "Отчёт " + kind), ("kind", interview.Word(kind)), ("reader", "Директор"), ("rhythm", "раз в неделю"), ("decision", "кого обучать"), ("lastViewed", new DateTime(2026, 5, 20)),
                ("viewers", 4.0), ("context", interview.Word("plan")), ("definition.period", "2026-05"), ("definition.status", interview.Word("won")), ("count", 15.0), ("sum", 5e6), ("runAt", new DateTime(2026, 6, 1)), ("dataAt", new DateTime(2026, 6, 1)));
        }
        for (row = First; row < First + draft.Managers.Count; row++)
        {
            interview.Fill(InterviewSheet.Managers, row, ("deals", 10.0));
        }
        row = First;
        foreach (var pipeline in draft.Pipelines)
        {
            for (var place = 1; place <= pipeline.Stages.Count; place++)
            {
                interview.Fill(InterviewSheet.Stages, row++, ("order", (double)place), ("criterion", "клиент согласен"), ("limitDays", 30.0), ("required", "Сумма"));
            }
        }
        row = First + draft.Channels.Count;
        for (var at = First; at < row; at++)
        {
            Channel(at);
        }
        foreach (var kind in (ReadOnlySpan<string>)["telephony", "accounting"])
        {
            interview.Fill(InterviewSheet.Integrations, row, ("name", kind), ("kind", interview.Word(kind)));
            Channel(row++);
        }
        foreach (var (name, pipeline) in new[] { ("Напоминание", draft.Pipelines[0]), ("Письмо", draft.Pipelines[^1]) })
        {
            interview.Fill(InterviewSheet.Automations, name == "Письмо" ? First : First + 1, ("name", name), ("trigger", "смена стадии"), ("purpose", "не забыть"), ("owner", "Анна Ли"), ("stages", pipeline.Stages[0].Name),
                ("lastFiredAt", new DateTime(2026, 5, 28)), ("firedCount", 40.0), ("failedCount", 0.0), ("rhythmDays", 1.0), ("testedAt", new DateTime(2026, 5, 1)), ("testResult", interview.Word("passed")));
        }

        void Channel(int at) => interview.Fill(InterviewSheet.Integrations, at, ("inUse", interview.Word("yes")), ("mechanism", interview.Word("api")), ("direction", interview.Word("in")), ("owner", "Айтишник"), ("document", "вики"),
            ("secret.holder", "Айтишник"), ("secret.holderKind", interview.Word("employee")), ("secret.rotated", new DateTime(2026, 1, 10)), ("secret.lastUsed", new DateTime(2026, 5, 30)), ("secret.store", "хранилище"));
    }
}
