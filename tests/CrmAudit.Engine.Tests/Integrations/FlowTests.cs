using System.Globalization;
using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.Registries;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Import;
using CrmAudit.Engine.Logs;
using CrmAudit.Engine.Reconcile;

namespace CrmAudit.Engine.Tests.Integrations;

/// <summary>Mailings against cards, latency by a log, runs of Data Loader, tests by hand, rates of the day.</summary>
public sealed class FlowTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 6, 1, 12, 0, 0, TimeSpan.FromHours(5));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Recipients_of_mailings_are_held_against_the_cards(bool tracked)
    {
        var data = new CrmDataset();
        for (var i = 0; i < 40; i++)
        {
            data.Add(new CrmMailing { Email = $"Client{i}@firma.kz", Sent = 1, HardBounces = i is 3 or 39 ? 1 : 0, Opens = tracked ? i % 2 : null });
            if (i < 30)
            {
                data.Add(new CrmContact { Id = $"{i}", Emails = [$"client{i}@firma.kz"] });
            }
        }

        var finding = Run(data, "MailLink").Single(static finding => finding.Subject.Scope == "Recipients");

        Assert.Equal((10d, 40d), (finding.Numerator, finding.Denominator));
        Assert.Equal(11, finding.Evidence.Total);
        var sums = (IReadOnlyDictionary<string, object?>)finding.Data["mailing"]!;
        Assert.Equal((40L, 38L, 2L), (sums["Sent"], sums["Delivered"], sums["Bounced"]));
        Assert.Equal(tracked ? 20L : null, sums.GetValueOrDefault("Opened"));
        Assert.Equal(!tracked, finding.Message.Contains("not tracked", StringComparison.Ordinal));
    }

    [Fact]
    public void A_log_gives_the_latency_where_no_registry_has_a_time()
    {
        var data = new CrmDataset();
        for (var i = 0; i < 60; i++)
        {
            var at = AsOf.AddDays(-10).AddHours(i);
            data.Add(new CrmLogEntry { Time = at, Message = $"order_id={1000 + i} received", Fingerprint = "v1-a", Integration = "1C" });
            data.Add(new CrmLogEntry { Time = at.AddMinutes(i < 54 ? 2 : 90), Message = $"order_id={1000 + i} posted to CRM", Fingerprint = "v1-b", Integration = "1C" });
            data.Add(new CrmLogEntry { Time = at, Message = $"order_id={5000 + i} received", Fingerprint = "v1-a", Integration = "1C" });
        }
        var config = new AuditConfig { Integrations = [new() { Name = "1C", Kind = "accounting", Owner = "Руслан", LatencyMinutes = 5 }] };

        var finding = Assert.Single(Run(data, "Latency", config));

        Assert.Equal((CrmStatus.Fail, "Руслан", 60d), (finding.Status, finding.Subject.Owner, finding.Denominator));
        Assert.Equal(90, finding.Measured!.Value, 6);
        Assert.Equal(0.9, (double)finding.Data["withinObjective"]!, 6);
        Assert.Equal(6, finding.Evidence.Total);
        Assert.NotEmpty((IReadOnlyDictionary<string, object?>)finding.Data["byHour"]!);
    }

    [Fact]
    public void A_number_that_comes_back_with_the_same_message_or_days_later_is_no_passage()
    {
        CrmLogEntry Entry(double hours, string message, string fingerprint) => new() { Time = AsOf.AddHours(hours), Message = message, Fingerprint = fingerprint };

        Assert.Empty(LogPassage.Of([Entry(0, "retry order 4711", "a"), Entry(1, "retry order 4711", "a"), Entry(0, "заказ 12 принят", "a"), Entry(30, "заказ 12 отгружен", "b"), Entry(0, "order without number", "a"), Entry(1, "order came", "b")]));
        Assert.Equal(TimeSpan.FromHours(2), Assert.Single(LogPassage.Of([Entry(2, "Заказ №А-0012 проведён", "c"), Entry(0, "заказ А-0012 принят", "a"), Entry(1, "заказ А-0012 принят", "a")])).Took);
    }

    [Fact]
    public void Success_and_error_files_of_one_run_of_data_loader_are_one_log_with_its_money()
    {
        var folder = Directory.CreateTempSubdirectory("crmaudit-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "success0528260933.csv"), "\"ID\",\"NAME\",\"STAGENAME\",\"AMOUNT\",\"SYSTEMMODSTAMP\",\"STATUS\"\n" + string.Concat(Enumerable.Range(0, 96).Select(static i => $"\"006{i}\",\"Cable\",\"Won\",\"500000.0\",\"2005-11-22T19:39:11.000Z\",\"Item Created\"\n")));
            File.WriteAllText(Path.Combine(folder, "error0528260933.csv"), "\"ID\",\"NAME\",\"STAGENAME\",\"AMOUNT\",\"SYSTEMMODSTAMP\",\"ERROR\"\n" + string.Concat(Enumerable.Range(0, 4).Select(static i => $"\"007{i}\",\"Cable\",\"Won\",\"500000.5\",\"2005-11-22T19:39:11.000Z\",\"{(i < 3 ? $"DUPLICATE_VALUE: record {1000 + i} exists" : "Oracle_Id__c not specified")}\"\n")));
            var data = new CrmImporter(new ImportOptions(), new NullImportObserver()).ReadAll(Directory.GetFiles(folder));
            Assert.Empty(data.Deals);
            Assert.Equal(100, data.LogEntries.Count);

            var finding = Assert.Single(Run(data, "Errors"));

            Assert.Equal("Data Loader 0528260933", finding.Subject.Id);
            Assert.Equal((4d, 100d), (finding.Numerator, finding.Denominator));
            Assert.Equal((new CrmImpact(4), 2000002m), (finding.Impact, finding.MessageText!.Args["amount"]));
            Assert.Equal(["DUPLICATE_VALUE: record <*> exists", "Oracle_Id__c not specified"], ((IEnumerable<Dictionary<string, object?>>)finding.Data["errors"]!).Select(static group => (string)group["label"]!));
            Assert.Contains("2,000,002", finding.Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(30, 10, "More errors")]
    [InlineData(10, 30, "Fewer errors")]
    [InlineData(12, 11, "As many")]
    [InlineData(5, -1, "nothing to compare")]
    public void The_trend_of_errors_is_told_in_words(int recent, int before, string words)
    {
        var data = new CrmDataset();
        for (var i = 0; i < 1000; i++)
        {
            data.Add(new CrmLogEntry { Time = AsOf.AddDays(before < 0 ? -i % 29 : -i % 70), Level = "Info", Message = "ok", Fingerprint = "v1-o", Integration = "1C" });
        }
        for (var i = 0; i < recent + Math.Max(0, before); i++)
        {
            data.Add(new CrmLogEntry { Time = AsOf.AddDays(i < recent ? -1 - (i % 20) : -31 - (i % 20)), Level = "Error", Message = "timeout", Fingerprint = "v1-e", Integration = "1C" });
        }

        Assert.Contains(words, Assert.Single(Run(data, "Errors", new AuditConfig { Integrations = [new() { Name = "1C", Kind = "accounting" }] })).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("telephony", "Call MissedCall")]
    [InlineData("email", "Letter")]
    [InlineData("forms", "Form")]
    [InlineData("messenger", "Chat")]
    [InlineData("accounting", "Payment")]
    [InlineData("marketplace", "Order")]
    [InlineData("other", "")]
    public void Every_kind_has_its_tests_by_hand(string kind, string steps)
    {
        var config = new AuditConfig { Integrations = [new() { Name = "X", Kind = kind, Owner = "Алия" }] };

        var tests = Run(new CrmDataset(), "Probe", config).Where(static finding => finding.Test is not null).ToList();

        Assert.Equal(steps.Split(' ', StringSplitOptions.RemoveEmptyEntries), tests.Select(static finding => finding.Subject.Scope!));
        Assert.All(tests, finding =>
        {
            Assert.Equal(CrmStatus.NotEvaluated, finding.Status);
            Assert.Equal($"Integration.Probe:X:{finding.Subject.Scope}", finding.Test!.Id);
        });
    }

    [Theory]
    [InlineData("yes", 1, CrmStatus.Pass)]
    [InlineData("no", 1, CrmStatus.Fail)]
    [InlineData("7", 1, CrmStatus.NotEvaluated)]
    [InlineData("yes", 13, CrmStatus.NotEvaluated)]
    public void The_answer_of_a_test_by_hand_is_its_result_for_a_year(string value, int monthsAgo, CrmStatus expected)
    {
        var config = new AuditConfig { Integrations = [new() { Name = "АТС", Kind = "telephony", Owner = "Алия" }] };
        config.Answers["Integration.Probe:АТС:Call"] = new() { Value = value, By = "Ерлан", On = DateOnly.FromDateTime(AsOf.DateTime).AddMonths(-monthsAgo) };

        var finding = Run(new CrmDataset(), "Probe", config).Single(static finding => finding.Subject.Scope == "Call");

        Assert.Equal(expected, finding.Status);
        if (expected == CrmStatus.Fail)
        {
            Assert.Contains("Алия", finding.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_call_without_a_number_is_known_by_the_card_it_is_linked_to()
    {
        var data = new CrmDataset();
        var phone = new CrmPhone("+77011234567", "+77011234567");
        data.Add(new CrmContact { Id = "c", Phones = [phone] });
        data.Add(new CrmDeal { Id = "d", ContactId = "c" });
        data.Add(new CrmLead { Id = "l", Phones = [phone] });
        var linked = new LinkedPhones(data);

        Assert.Equal([phone], Assert.Single(linked.Of(new CrmActivity { ContactId = "c" })));
        Assert.Equal([phone], Assert.Single(linked.Of(new CrmActivity { DealId = "d" })));
        Assert.Equal([phone], Assert.Single(linked.Of(new CrmActivity { LeadId = "l" })));
        Assert.Empty(linked.Of(new CrmActivity { LeadId = "unknown" }));
    }

    [Fact]
    public void Daily_rates_explain_amounts_no_common_ratio_would()
    {
        var rates = new Dictionary<string, IDictionary<string, double>> { ["USD"] = new Dictionary<string, double>() };
        for (var day = 0; day < 200; day++)
        {
            rates["USD"][new DateOnly(2025, 9, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] = 400 + day;
        }
        ReconcileItem Row(int i, string side, decimal amount) => new() { Record = new CrmOrder { Id = $"{side}{i}" }, Keys = [$"n:{410000 + i}"], At = new DateTimeOffset(2025, 9, 1, 12, 0, 0, TimeSpan.FromHours(5)).AddDays(i), Amount = amount };
        var source = Enumerable.Range(0, 200).Select(i => Row(i, "s", 100_000 + i)).ToList();
        // One in twenty is converted by the rate of its day, one in fifty is simply wrong.
        var crm = Enumerable.Range(0, 200).Select(i => Row(i, "c", i % 20 == 3 ? Math.Round((100_000m + i) / (400 + i), 2) : i % 50 == 7 ? 77_777 : 100_000 + i)).ToList();

        IReadOnlyList<ReconcileOutcome> Wrong(RateTable? table) => [.. Reconciler.Run(source, crm, new() { Rates = table }).Outcomes.Where(static outcome => outcome.Difference is not null)];

        Assert.All(Wrong(new RateTable(rates)), outcome => Assert.Equal(outcome.Crm!.Amount == 77_777 ? AmountReason.Unexplained : AmountReason.ExchangeRate, outcome.Difference!.Reason));
        Assert.Equal(14, Wrong(new RateTable(rates)).Count);
        Assert.Contains(Wrong(null), static outcome => outcome.Difference!.Reason == AmountReason.Unexplained && outcome.Crm!.Amount != 77_777);
    }

    [Fact]
    public void A_day_without_a_rate_has_that_of_the_last_day_before_it_for_a_week()
    {
        var table = new RateTable([new("USD", new Dictionary<string, double> { ["2026-05-04"] = 510, ["2026-05-08"] = 512, ["not a day"] = 1 })]);

        Assert.Equal([512.0], table.On(new(2026, 5, 10)));
        Assert.Equal([510.0], table.On(new(2026, 5, 7)));
        Assert.Empty(table.On(new(2026, 5, 3)));
        Assert.Empty(table.On(new(2026, 5, 16)));
    }

    private static List<CrmFinding> Run(CrmDataset data, string check, AuditConfig? config = null)
    {
        return [.. CheckRunner.Run([CheckCatalogue.Find($"Integration.{check}")!], config ?? new(), data, new RunOptions { AsOf = AsOf })];
    }
}
