using System.Management.Automation;
using CrmAudit.PowerShell.Tests.Hosting;

namespace CrmAudit.PowerShell.Tests.Commands;

public sealed class TestCommandTests : IDisposable
{
    private readonly Session _session = new();

    public TestCommandTests() => _session.Write("contacts.csv", Samples.Contacts);

    public void Dispose() => _session.Dispose();

    public static TheoryData<string> Tests => ["Test-CrmDataQuality", "Test-CrmDuplicates", "Test-CrmPipeline", "Test-CrmReport", "Test-CrmIntegration"];

    [Theory]
    [MemberData(nameof(Tests))]
    public void Every_check_of_the_cmdlet_says_something_and_only_findings_come_out(string cmdlet)
    {
        var findings = _session.Run($"Import-CrmExport contacts.csv | {cmdlet}").ThrowIfErrors().Output;
        Assert.All(findings, static finding => Assert.Contains("CrmAudit.CrmFinding", finding.TypeNames));
        var expected = _session.Run($"Get-CrmAuditCheck | Where-Object Command -eq {cmdlet} | ForEach-Object Id").Texts.Order(StringComparer.Ordinal);
        Assert.Equal(expected, findings.Select(static finding => Text(finding, "CheckId")!).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(findings, static finding => Text(finding, "Status") == "Error");
        Assert.All(findings.Where(static finding => Text(finding, "Status") is "NotEvaluated" or "Indeterminate"), static finding => Assert.NotEmpty(Text(finding, "StatusReason")!));
    }

    [Theory]
    [MemberData(nameof(Tests))]
    public void Nothing_in_gives_findings_that_say_so(string cmdlet) =>
        Assert.All(_session.Run($"@() | {cmdlet}").ThrowIfErrors().Output, static finding => Assert.Contains(Text(finding, "Status"), new[] { "NotEvaluated", "Indeterminate", "Warning", "Fail", "Pass" }));

    [Theory]
    [InlineData("Test-CrmIntegration", "integrations:\n  - { name: Лиды, kind: forms, registry: more.csv }\n  - { name: АТС, kind: telephony, registry: gone.csv }\n")]
    [InlineData("Test-CrmReport", "reports:\n  - { name: План, file: more.csv }\n  - { name: Воронка, file: gone.csv }\n")]
    public void Files_the_configuration_names_are_read_beside_the_piped_records_once(string cmdlet, string yaml)
    {
        _session.Write("more.csv", "Отчёт;Показатель;Количество;Сумма;Период\nПлан;Сделки;5;100;май 2026\nПлан;Лиды;7;0;май 2026\n");
        _session.Write("audit.yaml", yaml);
        var missing = _session.Run($"$data = Import-CrmExport contacts.csv -AsDataset; $data | {cmdlet} -Config audit.yaml");
        Assert.Equal("Import.NothingMatches", Assert.Single(missing.Errors.Select(SessionResult.IdOf), static id => id == "Import.NothingMatches"));
        Assert.Contains("gone.csv", string.Concat(missing.Errors), StringComparison.Ordinal);
        Assert.NotEmpty(missing.Output);
        _session.Write("gone.csv", "Отчёт;Показатель;Количество;Сумма;Период\nПлан;Сделки;5;100;май 2026\nПлан;Лиды;7;0;май 2026\n");
        Assert.Equal(2, Started($"$data | {cmdlet} -Config audit.yaml -Verbose"));
        Assert.Equal(1, Started($"$both = @(Import-CrmExport contacts.csv, more.csv -Entity ReportFigure); $both | {cmdlet} -Config audit.yaml -Verbose"));
    }

    /// <summary>How many tables the cmdlet told it has finished.</summary>
    private int Started(string script) => _session.Run(script).Verbose.Count(static line => line.Contains(" rows read", StringComparison.Ordinal));

    [Fact]
    public void Records_a_dataset_and_an_argument_give_the_same()
    {
        var piped = Fingerprints("Import-CrmExport contacts.csv | Test-CrmDataQuality");
        Assert.NotEmpty(piped);
        Assert.Equal(piped, Fingerprints("Import-CrmExport contacts.csv -AsDataset | Test-CrmDataQuality"));
        Assert.Equal(piped, Fingerprints("$records = Import-CrmExport contacts.csv; Test-CrmDataQuality -InputObject $records"));
    }

    [Fact]
    public void A_dataset_of_the_caller_is_never_added_to() =>
        Assert.Equal(4L, _session.Run("$data = Import-CrmExport contacts.csv -AsDataset; $more = Import-CrmExport contacts.csv; $null = @($data) + $more | Test-CrmDataQuality; $data.Count").Single.BaseObject);

    [Fact]
    public void What_is_not_a_record_ends_the_command_with_advice()
    {
        var error = _session.Fail("'contacts.csv' | Test-CrmDataQuality");
        Assert.Equal("Command.NotARecord", SessionResult.IdOf(error));
        Assert.Contains("Import-CrmExport", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-06-30", "2026-06-30T23:59:59+05:00")]
    [InlineData("2026-06-30T18:00", "2026-06-30T18:00:00+05:00")]
    [InlineData("2026-06-30T18:00Z", "2026-06-30T18:00:00+00:00")]
    public void The_moment_is_read_as_ISO(string text, string expected) => Assert.Equal(expected, AsOf($"'{text}'", "en-US"));

    [Theory]
    [InlineData("ru-RU")]
    [InlineData("kk-KZ")]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void A_date_object_means_the_same_in_every_culture(string culture) =>
        Assert.Equal("2026-04-03T00:00:00+05:00", AsOf("([datetime]::new(2026, 4, 3))", culture));

    [Theory]
    [InlineData("03.04.2026")]
    [InlineData("04/03/2026")]
    [InlineData("yesterday")]
    [InlineData("")]
    public void A_moment_that_could_be_two_is_refused(string text) =>
        Assert.Equal("ParameterArgumentTransformationError", _session.Run($"@() | Test-CrmDataQuality -AsOf '{text}'").ErrorId);

    [Fact]
    public void Checks_are_chosen_and_left_out_by_wildcard() =>
        Assert.Equal(["Data.KeyFieldFill"], CheckIds("Import-CrmExport contacts.csv | Test-CrmDataQuality -Check data.*fieldfill -ExcludeCheck *Extra*"));

    [Fact]
    public void A_check_the_cmdlet_does_not_have_is_an_error_with_the_nearest()
    {
        var error = _session.Fail("@() | Test-CrmDataQuality -Check Data.StaleCrad");
        Assert.Equal("Command.UnknownCheck", SessionResult.IdOf(error));
        Assert.Contains("Data.StaleCard", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("Command.UnknownCheck", _session.Run("@() | Test-CrmDataQuality -Check Pipeline.StuckShare").ErrorId);
    }

    [Theory]
    [InlineData("@{ 'Data.StaleCard' = 0.25 }", 0.25, 0.25)]
    [InlineData("@{ 'Data.StaleCard' = @{ Norm = 0.2; Red = 0.4 } }", 0.2, 0.4)]
    [InlineData("@{ 'Data.StaleCard' = @{ norm = '20 %' } }", 0.2, null)]
    public void A_threshold_given_as_parameter_is_in_force(string table, double norm, double? red)
    {
        var finding = _session.Run($"Import-CrmExport contacts.csv | Test-CrmDataQuality -Check Data.StaleCard -Threshold {table}").ThrowIfErrors().Output[0];
        var threshold = PSObject.AsPSObject(SessionResult.Property(finding, "Threshold")!);
        Assert.Equal("Parameter", Text(threshold, "Origin"));
        Assert.Equal(norm, SessionResult.Property(threshold, "Norm"));
        Assert.Equal(red ?? SessionResult.Property(threshold, "Red"), SessionResult.Property(threshold, "Red"));
    }

    [Theory]
    [InlineData("@{ 'Data.StaleCrad' = 0.25 }", "Config.UnknownCheckNear")]
    [InlineData("@{ 'Data.StaleCard' = 25 }", "Config.NotAShare")]
    [InlineData("@{ 'Data.StaleCard' = '0,25' }", "Config.DecimalComma")]
    public void A_threshold_that_cannot_be_ends_the_command(string table, string id)
    {
        var error = _session.Run($"@() | Test-CrmDataQuality -Threshold {table}").ErrorId;
        Assert.StartsWith(id.Replace("Near", "", StringComparison.Ordinal), error, StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_gives_one_truth_and_no_answer_is_not_a_good_one()
    {
        Assert.Equal(false, _session.Run("@() | Test-CrmPipeline -Quiet").Single.BaseObject);
_session.Write("deals.csv", Samples.Deals);
        Assert.Equal(true, _session.Run("Import-CrmExport deals.csv | Test-CrmPipeline -Check Pipeline.StageCount -Quiet").Single.BaseObject);
        Assert.Equal(false, _session.Run("Import-CrmExport deals.csv | Test-CrmPipeline -Check Pipeline.StageCount -Threshold @{ 'Pipeline.StageCount' = @{ Norm = 20; Red = 20; NormHigh = 30; RedHigh = 30 } } -Quiet").Single.BaseObject);
    }

    [Fact]
    public void A_broken_configuration_ends_the_command()
    {
        _session.Write("audit.yaml", "audti:\n  company: Demo\n");
        Assert.StartsWith("Config.UnknownKey", SessionResult.IdOf(_session.Fail("@() | Test-CrmDataQuality -Config audit.yaml")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ru-RU", "проверк")]
    [InlineData("en-US", "check")]
    public void Errors_speak_the_language_of_the_session(string culture, string word)
    {
        using var session = new Session(culture);
        Assert.Contains(word, session.Fail("@() | Test-CrmReport -Check Nothing.Here").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Duplicates_take_a_probability_and_entities()
    {
        _session.Run("Import-CrmExport contacts.csv | Test-CrmDuplicates -Threshold 0.95 -Entity Contact").ThrowIfErrors();
        Assert.Equal("ParameterArgumentValidationError", _session.Run("@() | Test-CrmDuplicates -Threshold 95").ErrorId);
        Assert.Equal("Command.UnknownName", _session.Run("@() | Test-CrmDuplicates -Entity Nobody").ErrorId);
    }

    private static string AsOf(string argument, string culture)
    {
        using var session = new Session(culture);
        session.Write("contacts.csv", Samples.Contacts);
        var finding = session.Run($"Import-CrmExport contacts.csv | Test-CrmReport -AsOf {argument}").ThrowIfErrors().Output[0];
        return ((DateTimeOffset)SessionResult.Property(finding, "AsOf")!).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);
    }

    private List<string> Fingerprints(string script) => [.. _session.Run(script).ThrowIfErrors().Output.Select(static finding => $"{Text(finding, "Fingerprint")} {Text(finding, "Status")} {Text(finding, "Measured")}")];

    private IEnumerable<string> CheckIds(string script) => _session.Run(script).ThrowIfErrors().Output.Select(static finding => Text(finding, "CheckId")!).Distinct();

    private static string? Text(PSObject item, string name) => SessionResult.Property(item, name)?.ToString();
}
