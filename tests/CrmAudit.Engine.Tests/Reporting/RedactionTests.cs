using System.IO.Compression;
using CrmAudit.Engine.Reporting.Export;
using CrmAudit.Engine.Reporting.Redaction;

namespace CrmAudit.Engine.Tests.Reporting;

public sealed class RedactionTests : IDisposable
{
    private static readonly string[] Personal =
    [
        "Ахметова", "Айгуль Сериковна", "aigul@alatau.example", "Ержан Сапаров", "Данияр Ким", "Ольга Петрова", "Қуаныш", "701123", "1234521", "John O", "K-101",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void No_personal_value_is_left_in_any_format()
    {
        var clear = Text(Export(redact: false));
        var redacted = Text(Export(redact: true));
        foreach (var value in Personal)
        {
            Assert.Contains(clear, file => file.Value.Contains(value, StringComparison.OrdinalIgnoreCase));
        }
        foreach (var (name, text) in redacted)
        {
            foreach (var value in Personal)
            {
                Assert.False(text.Contains(value, StringComparison.OrdinalIgnoreCase), $"{value} is left in {name}");
            }
        }
    }

    [Fact]
    public void One_value_has_one_pseudonym_so_groups_stay_readable()
    {
        var report = Redactor.Apply(SampleReport.Build(), redact: true);
        var group = report.Findings.OfType<CrmDuplicateGroup>().First();
        var members = group.Members.Cast<CrmContact>().ToList();

        Assert.Single(members.Select(member => member.Emails[0]).Distinct());
        Assert.Single(members.Select(member => member.Phones[0].Number).Distinct());
        Assert.Equal(2, members.Select(member => member.Name).Distinct().Count());
        Assert.Equal(members[0].Name, group.Subject.Name);
        Assert.Equal(["101", "102", "103"], members.Select(member => member.Id));
        Assert.Equal(KeyValuePair.Create("102", members[1].Name!), group.Conflicts.Single(static field => field.Field == "Name").Others[0]);
    }

    [Fact]
    public void Keys_of_a_series_are_fields_of_the_product_or_masked()
    {
        string[] fields =
        [
            "accounting", "amount", "answered", "asOf", "before", "buyer", "cases", "cause", "causes", "closed", "count", "currency", "deals", "definition", "denominator", "duplicates", "email", "fingerprint",
            "first", "form", "forms", "from", "goods", "ignored", "in", "kind", "label", "last", "lift", "marketplace", "longestDays", "meanDays", "measured", "median", "medianDays", "medianWorkDays", "messenger",
            "noMotive", "norm", "notClosed", "notEntered", "notNeeded", "notTaught", "numerator", "out", "p90", "parts", "people", "period", "phone", "process", "questions", "recent", "red", "reminders", "rows",
            "rule", "share", "stage", "stages", "state", "subject", "sum", "telephony", "to", "tooMany", "value", "won",
        ];
        string[] people = ["askar", "aigul", "nurlanova", "dauren77", "smagulov"];
        var report = SampleReport.Build();
        var series = fields.Concat(people).ToDictionary(static key => key, static _ => (object?)1.0, StringComparer.Ordinal);
        var finding = report.Findings[0] with { Data = new Dictionary<string, object?> { ["series"] = series } };

        var masked = (IReadOnlyDictionary<string, object?>)Redactor.Apply(report with { Findings = [finding] }, redact: true).Findings[0].Data["series"]!;

        Assert.Empty(fields.Except(masked.Keys));
        Assert.Empty(people.Intersect(masked.Keys));
        Assert.Equal(series.Count, masked.Count);
    }

    [Fact]
    public void Structure_and_figures_stay()
    {
        var before = SampleReport.Build();
        var after = Redactor.Apply(before, redact: true);
        Assert.Equal(before.Findings.Select(finding => finding.Measured).Order(), after.Findings.Select(finding => finding.Measured).Order());
        Assert.Contains(after.Findings, finding => finding.Subject is { Type: CrmSubjectType.Entity, Id: "Contact" });
        Assert.Contains(after.Findings, finding => finding.Subject.Name == "Emails" || finding.Subject.Id.Contains("Emails", StringComparison.Ordinal));
        Assert.DoesNotContain(after.Findings, finding => finding.Subject is { Type: CrmSubjectType.Field, Id: "Карта лояльности" });
        Assert.Equal("contacts.csv", after.Files[0].Path);
    }

    [Fact]
    public void The_same_findings_give_the_same_pseudonyms()
    {
        var one = Redactor.Apply(SampleReport.Build(), redact: true);
        var report = SampleReport.Build();
        var other = Redactor.Apply(report with { Findings = [.. report.Findings.Reverse()] }, redact: true);
        Assert.Equal(one.Findings.Select(finding => finding.Fingerprint), other.Findings.Select(finding => finding.Fingerprint));
    }

    [Theory]
    [InlineData("password=Qwerty-12345", "Qwerty-12345")]
    [InlineData("пароль: Қарағанды2026", "Қарағанды2026")]
    [InlineData("Authorization: Bearer abcdef0123456789xyz", "abcdef0123456789xyz")]
    [InlineData("https://portal.example/rest/1/a1b2c3d4e5f6g7h8/crm.deal.list", "a1b2c3d4e5f6g7h8")]
    [InlineData("https://user:hunter22@host.example/", "hunter22")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.sig", "hbGciOiJIUzI1NiJ9")]
    public void A_secret_is_masked_in_every_format_also_without_redaction(string value, string secret)
    {
        var files = Text(Export(redact: false, SampleReport.Hostile(value)));
        Assert.All(files, file => Assert.DoesNotContain(secret, file.Value, StringComparison.Ordinal));
        Assert.Contains("••••••", files["audit.json"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("passwd: Qwerty12", "Qwerty12")]
    [InlineData("PWD=Qwerty12", "Qwerty12")]
    [InlineData("my token : Qwerty12", "Qwerty12")]
    [InlineData("Api-Key=Qwerty12", "Qwerty12")]
    [InlineData("api_key=Qwerty12", "Qwerty12")]
    [InlineData("APIKEY=Qwerty12", "Qwerty12")]
    [InlineData("client_secret=Qwerty12", "Qwerty12")]
    [InlineData("access-key=Qwerty12", "Qwerty12")]
    [InlineData("accesskey: Qwerty12", "Qwerty12")]
    [InlineData("BASIC dXNlcjpwYXNzd29yZA==", "dXNlcjpwYXNzd29yZA==")]
    [InlineData("bot 123456789:AAabcdefghijklmnopqrstuvwxyz0123456", "abcdefghijklmnopqrstuvwxyz0123456")]
    [InlineData("sk_live_0123456789abcdef", "0123456789abcdef")]
    [InlineData("PK-0123456789abcdef", "0123456789abcdef")]
    [InlineData("rk_test_0123456789abcdef", "0123456789abcdef")]
    [InlineData("ghp_0123456789abcdef", "0123456789abcdef")]
    [InlineData("ghs_0123456789abcdef", "0123456789abcdef")]
    [InlineData("github_pat_0123456789abcdef", "0123456789abcdef")]
    [InlineData("glpat-0123456789abcdef", "0123456789abcdef")]
    [InlineData("xoxb-0123456789abcdef", "0123456789abcdef")]
    [InlineData("hf_0123456789abcdef", "0123456789abcdef")]
    [InlineData("pat-eu1-0123456789abcdef", "0123456789abcdef")]
    [InlineData("AKIA0123456789ABCDEF", "0123456789ABCDEF")]
    [InlineData("-----BEGIN PRIVATE KEY-----abcdef-----END PRIVATE KEY-----", "abcdef")]
    [InlineData("құпиясөз: Qwerty12", "Qwerty12")]
    public void Every_kind_of_secret_is_known_by_its_sign(string text, string secret) => Assert.DoesNotContain(secret, SecretMask.Hide(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("Ахметова Айгуль")]
    [InlineData("ТОО «Токен-Сервис»")]
    [InlineData("basic")]
    [InlineData("8 (701) 123-45-67")]
    [InlineData("https://shop.example/rest/of/the/path")]
    [InlineData("04.01.2021 09:16:24")]
    [InlineData(@"C:\Market\contacts.csv")]
    [InlineData("Marketing: Turkey = key")]
    [InlineData("GET /rest/7/[secret:webhook 16]/crm.deal.list")]
    [InlineData("password=[secret:password 12] accepted")]
    [InlineData("Пароль: [secret:password 12]")]
    public void What_is_no_secret_stays(string text) => Assert.Equal(text, SecretMask.Hide(text));

    [Fact]
    public void A_protocol_keeps_its_checks_and_hides_whom_they_are_about()
    {
        CrmFinding Asking(string type, string id, string key) => new()
        {
            CheckId = key.Split(':')[0],
            Subject = new(Enum.Parse<CrmSubjectType>(type), id),
            Status = CrmStatus.Warning,
            Test = new(key, new("Pipeline.AutomationDead.do", ("name", id)), new("answer.yesOrNo")),
        };
        var text = Text(Export(
            redact: true,
            Asking("Automation", "Письмо Ахметовой", "Pipeline.AutomationDead:Письмо Ахметовой"),
            Asking("Question", "Report.Clarity", "Report.Clarity"),
            Asking("Integration", "АТС", "Integration.Probe:АТС:Call")))["audit.protocol.csv"];

        Assert.Contains("Pipeline.AutomationDead:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ахметовой", text, StringComparison.Ordinal);
        Assert.Contains("Report.Clarity", text, StringComparison.Ordinal);
        Assert.Contains("Integration.Probe:АТС:Call", text, StringComparison.Ordinal);
    }

    /// <summary>Who answered, who holds a key, the owner of a record: what an argument is decides.</summary>
    [Theory]
    [InlineData("Integration.CallRecord.asked", "by")]
    [InlineData("Integration.SecretHolder.why.left", "holder")]
    [InlineData("Data.FormalFill.owner", "owner")]
    public void A_user_is_called_one_wherever_a_text_names_one(string id, string argument)
    {
        var report = SampleReport.Build();
        var finding = report.Findings.First(static finding => finding is not CrmDuplicateGroup) with { MessageText = new(id, (argument, "Цой Анна"), ("evidence", "Пак Юрий")) };

        var masked = Redactor.Apply(report with { Findings = [finding] }, redact: true).Findings[0];

        Assert.StartsWith("user-", (string)masked.MessageText!.Args[argument]!, StringComparison.Ordinal);
        Assert.StartsWith("value-", (string)masked.MessageText.Args["evidence"]!, StringComparison.Ordinal);
    }

    private IReadOnlyList<string> Export(bool redact, params CrmFinding[] more) => ReportExporter.Export(
        SampleReport.Build(more),
        [.. ReportExporter.SupportedExtensions.Select(extension => _folder.File("audit" + extension))],
        new() { Language = "en", Redact = redact });

    private static Dictionary<string, string> Text(IReadOnlyList<string> paths) => paths.ToDictionary(path => Path.GetFileName(path), path =>
    {
        if (!path.EndsWith(".xlsx", StringComparison.Ordinal))
        {
            return File.ReadAllText(path);
        }
        using var zip = ZipFile.OpenRead(path);
        return string.Join('\n', zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
    });
}
