using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Secrets;
using CrmAudit.Engine.LiveTests;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Tests.LiveTests;

/// <summary>Test leads against a real site on the loopback interface.</summary>
public sealed class LeadProbeTests
{
    private const string Name = "Формы сайта";
    private static readonly DateTimeOffset Sent = new(2026, 5, 3, 10, 15, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(302, 0, LeadProbeOutcome.Found)]
    [InlineData(200, 2, LeadProbeOutcome.Found)]
    [InlineData(200, int.MaxValue, LeadProbeOutcome.Lost)]
    [InlineData(500, 0, LeadProbeOutcome.Refused)]
    [InlineData(404, 0, LeadProbeOutcome.Refused)]
    internal async Task A_lead_is_posted_once_and_looked_for_until_it_is_there_or_time_is_over(int status, int delay, LeadProbeOutcome expected)
    {
        await using var site = new FormSite { Status = status, Delay = delay };
        var probe = Section(site, within: delay == int.MaxValue ? 0.01 : 1);

        var result = await Run(probe, TestMark.New(Name, Sent));

        Assert.Equal(expected, result.Outcome);
        Assert.Equal(status < 400 ? 1 : 0, site.Posts.Count);
        Assert.Equal(1, site.Requests.Count(static request => request.StartsWith("POST", StringComparison.Ordinal)));
        if (expected == LeadProbeOutcome.Found)
        {
            Assert.Equal(delay + 1, result.Lookups);
        }
    }

    [Fact]
    public async Task A_form_is_sent_as_a_browser_sends_it_or_as_json_and_carries_the_mark()
    {
        await using var site = new FormSite();
        var mark = TestMark.New(Name, Sent);

        await Run(Section(site), mark);
        var asJson = Section(site);
        asJson.Format = "json";
        await Run(asJson, mark);

        Assert.Equal(2, site.Posts.Count);
        Assert.Contains($"name=%D0%A2%D0%B5%D1%81%D1%82+{mark.Text}", site.Posts.First(), StringComparison.Ordinal);
        Assert.Equal($"Тест {mark.Text}", System.Text.Json.JsonDocument.Parse(site.Posts.Last()).RootElement.GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_lookup_that_repeats_the_question_proves_nothing_and_stops_the_test()
    {
        await using var site = new FormSite { Echoes = true };

        Assert.Equal(LeadProbeOutcome.LookupEchoes, (await Run(Section(site), TestMark.New(Name, Sent))).Outcome);
        Assert.Empty(site.Posts);
    }

    [Fact]
    public async Task A_lookup_that_is_down_stops_the_test_before_anything_is_sent()
    {
        await using var site = new FormSite { FindStatus = 401 };

        var result = await Run(Section(site), TestMark.New(Name, Sent));

        Assert.Equal((LeadProbeOutcome.LookupDown, "HTTP 401"), (result.Outcome, result.Answer));
        Assert.Empty(site.Posts);
    }

    [Theory]
    [InlineData("/find?mark={mark}", "GET /find?mark=", " Bearer k3y")]
    [InlineData("/rest/1/{credential}/find?mark={mark}", "GET /rest/1/k3y/find?mark=", "")]
    public async Task The_key_goes_into_the_header_or_to_its_place_in_the_address(string lookup, string begins, string ends)
    {
        await using var site = new FormSite();
        var probe = Section(site);
        probe.Lookup = site.Address + lookup;

        await new LeadProbe(probe, new Dictionary<string, string>(probe.Fields), "k3y", TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(1), TimeProvider.System)
            .RunAsync(TestMark.New(Name, Sent), TestMark.New(Name, Sent.AddYears(-1)), CancellationToken.None);

        Assert.All(site.Requests.Where(static request => request.StartsWith("GET", StringComparison.Ordinal)), request =>
        {
            Assert.StartsWith(begins, request, StringComparison.Ordinal);
            Assert.EndsWith(ends, request, StringComparison.Ordinal);
            Assert.Equal(ends.Length > 0, request.Contains("Bearer", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void A_mark_survives_lost_capitals_and_dashes()
    {
        var mark = TestMark.New(Name, Sent);
        foreach (var text in new[] { mark.Text, mark.Text.ToLowerInvariant(), mark.Text.Replace("-", "", StringComparison.Ordinal), $"Заявка: {mark.Text}@example.com!", mark.Text.Replace('-', '_') })
        {
            Assert.Equal(mark, Assert.Single(TestMark.In(text)));
        }
        Assert.Empty(TestMark.In("CRMAUDIT test"));
        Assert.Empty(TestMark.In("CRMAUDIT-TEST-20261399T101500Z-1A2B3C4D"));
        Assert.NotEqual(TestMark.New(Name, Sent).Text, mark.Text);
    }

    [Fact]
    public async Task The_finding_gives_the_mark_and_nothing_is_sent_without_leave()
    {
        await using var site = new FormSite();
        var config = Config(Section(site));

        var silent = await Lead(config);
        Assert.Equal(CrmStatus.NotEvaluated, silent.Status);
        Assert.Empty(site.Requests);

        var finding = await Lead(config, probed: true);
        Assert.Equal(CrmStatus.Pass, finding.Status);
        var mark = Assert.Single(TestMark.In(finding.Message));
        Assert.Contains(mark.Text, Uri.UnescapeDataString(Assert.Single(site.Posts)), StringComparison.Ordinal);
        Assert.Equal(mark.Text, Assert.Single(finding.Evidence.Rows).Value);
        Assert.Equal("Жанар", finding.Subject.Owner);
    }

    [Fact]
    public async Task Without_a_lookup_the_mark_is_told_and_the_next_export_answers()
    {
        await using var site = new FormSite();
        var probe = Section(site, within: 5);
        probe.Lookup = null;

        var sent = await Lead(Config(probe), probed: true);
        Assert.Equal(CrmStatus.Indeterminate, sent.Status);
        var mark = Assert.Single(TestMark.In(sent.Message));

        var data = new CrmDataset();
        data.Add(new CrmLead { Id = "5", Name = $"Тест {mark.Text}", CreatedAt = mark.SentAt.AddMinutes(3) });
        data.Add(new CrmLead { Id = "6", Name = "Алия", CreatedAt = mark.SentAt });
        var seen = await Lead(Config(probe), data);
        Assert.Equal(CrmStatus.Pass, seen.Status);
        Assert.Equal(3.0, (double)seen.Data["latencyMinutes"]!, 3);
        Assert.Equal("5", Assert.Single(seen.Evidence.Rows).RecordId);
    }

    [Theory]
    [InlineData(60, 1, CrmStatus.Warning)]
    [InlineData(3, 2, CrmStatus.Warning)]
    [InlineData(-180, 1, CrmStatus.Indeterminate)]
    [InlineData(0, 1, CrmStatus.Pass)]
    public async Task An_export_tells_late_doubled_and_wrongly_dated_test_leads(int minutes, int cards, CrmStatus expected)
    {
        await using var site = new FormSite();
        var mark = TestMark.New(Name, Sent);
        var data = new CrmDataset();
        for (var i = 0; i < cards; i++)
        {
            data.Add(new CrmLead { Id = $"{i}", Comment = $"имя: {mark.Text.ToLowerInvariant()}", CreatedAt = mark.SentAt.AddMinutes(minutes) });
        }

        Assert.Equal(expected, (await Lead(Config(Section(site)), data)).Status);
        Assert.Empty(site.Requests);
    }

    [Fact]
    public async Task A_lead_the_configuration_or_the_site_knows_and_the_crm_does_not_is_lost()
    {
        await using var site = new FormSite();
        var (noted, logged, other) = (TestMark.New(Name, Sent), TestMark.New(Name, Sent.AddDays(1)), TestMark.New("Другая", Sent));
        var probe = Section(site);
        probe.Sent.Add(noted.Text);
        var data = new CrmDataset();
        data.Add(new CrmOrder { Kind = CrmOrderKind.Form, Customer = logged.Text });
        data.Add(new CrmOrder { Kind = CrmOrderKind.Form, Customer = other.Text });

        var finding = await Lead(Config(probe), data);

        Assert.Equal((CrmStatus.Fail, 2d), (finding.Status, finding.Measured));
        Assert.Contains(logged.Text, finding.Message, StringComparison.Ordinal);
        Assert.Contains("Жанар", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SecretProblem.NoStore)]
    [InlineData(SecretProblem.NotFound)]
    [InlineData(SecretProblem.Refused)]
    internal async Task Without_its_secret_nothing_is_sent_and_the_reason_is_told(SecretProblem problem)
    {
        await using var site = new FormSite();
        var probe = Section(site);
        probe.Fields["key"] = "secret:form-key";

        var finding = await Lead(Config(probe), probed: true, secrets: _ => new(problem));

        Assert.Equal(CrmStatus.NotEvaluated, finding.Status);
        Assert.Contains("secret:form-key", finding.StatusReason, StringComparison.Ordinal);
        Assert.Empty(site.Requests);
    }

    [Fact]
    public async Task A_key_that_no_request_can_carry_is_told_without_its_value()
    {
        await using var site = new FormSite();
        var probe = Section(site);
        probe.Credential = new("secret", "bitrix");

        var finding = await Lead(Config(probe), probed: true, secrets: static _ => ResolvedSecret.Of("very\r\nsecret"));

        Assert.Equal(CrmStatus.NotEvaluated, finding.Status);
        Assert.DoesNotContain("very", finding.StatusReason, StringComparison.Ordinal);
        Assert.Empty(site.Requests);
    }

    [Fact]
    public void A_secret_never_shows_its_value_as_text() => Assert.Equal("***", $"{ResolvedSecret.Of("hunter2")}");

    [Theory]
    [InlineData("url: ftp://x/, fields: {name: '{mark}'}", "Config.ProbeAddress")]
    [InlineData("url: 'https://{mark}.kz/', fields: {name: '{mark}'}", "Config.ProbeAddress")]
    [InlineData("url: https://x.kz/, fields: {name: test}", "Config.ProbeNoMark")]
    [InlineData("url: https://x.kz/, fields: {name: '{mark}'}, lookup: https://x.kz/find", "Config.ProbeLookupNoMark")]
    [InlineData("url: https://x.kz/, fields: {name: '{mark}'}, lookup: 'https://x.kz/{credential}/find?m={mark}'", "Config.ProbeNoCredential")]
    [InlineData("url: https://x.kz/, fields: {name: '{mark}'}, sent: [abc]", "Config.ProbeMark")]
    [InlineData("url: https://x.kz/, fields: {name: '{mark}'}, lookup: 'https://x.kz/rest/1/{credential}/find?m={mark}', credential: secret:crm", null)]
    public void A_configuration_is_told_what_its_test_lead_lacks(string probe, string? error)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("crmaudit-").FullName, "audit.yaml");
        File.WriteAllText(path, $"integrations:\n  - {{ name: Site, kind: forms, probe: {{ {probe} }} }}\n");
        try
        {
            AuditConfigReader.Read(path);
            Assert.Null(error);
        }
        catch (AuditConfigException exception)
        {
            Assert.Equal(error, Assert.Single(exception.Errors).Id);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    private static ProbeSection Section(FormSite site, double within = 1) => new()
    {
        Url = site.Address + "/form",
        Fields = new Dictionary<string, string> { ["name"] = "Тест {mark}", ["phone"] = "+7 700 000-00-00" },
        Lookup = site.Address + "/find?mark={mark}",
        WithinMinutes = within,
    };

    private static AuditConfig Config(ProbeSection probe) => new() { Integrations = [new() { Name = Name, Kind = "forms", Owner = "Жанар", Probe = probe }] };

    private static Task<LeadProbeResult> Run(ProbeSection probe, TestMark mark) =>
        new LeadProbe(probe, new Dictionary<string, string>(probe.Fields), null, TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(1), TimeProvider.System).RunAsync(mark, TestMark.New(Name, Sent.AddYears(-1)), CancellationToken.None);

    private static Task<CrmFinding> Lead(AuditConfig config, CrmDataset? data = null, bool probed = false, Func<SecretReference, ResolvedSecret>? secrets = null) => Task.Run(() =>
    {
        var permission = (probed ? LiveTestPermission.Of(LiveTestStep.KeyOfLead(Name)) : LiveTestPermission.None) with { Secrets = secrets ?? ResolvedSecret.Alone };
        return CheckRunner.Run([CheckCatalogue.Find("Integration.Probe")!], config, data ?? new CrmDataset(), new RunOptions { AsOf = Sent.AddDays(30), LiveTests = permission })
            .Single(static finding => finding.Subject.Scope == "TestLead");
    });
}
