using System.Globalization;
using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Reading;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Tests.Catalogue;

public class CatalogueTests
{
    private const string Ids = """
        Pipeline.StageCount Pipeline.StageName Pipeline.StageCriterion Pipeline.StageUnused Pipeline.Bottleneck Pipeline.StuckShare
        Pipeline.FirstStage Pipeline.DeadZone Pipeline.StageTime Pipeline.Conversion Pipeline.Transition Pipeline.RequiredField
        Pipeline.RequiredLoad Pipeline.LossReason Pipeline.AutomationInventory Pipeline.AutomationDead Pipeline.AutomationObsolete
        Pipeline.TaskUse Pipeline.TaskOnTime Pipeline.TaskOverdue Pipeline.NextStep Pipeline.CloseDatePast Pipeline.OwnerInactive
        Pipeline.Adoption Pipeline.SameDayWin Pipeline.SpeedToLead
        Report.Missing Report.SourceData Report.Unused Report.NoDecision Report.Mismatch Report.MismatchCause Report.Lag Report.NoContext
        Report.Clarity Report.Conflict
        Integration.Inventory Integration.Silent Integration.Overlap Integration.IncompleteArrival Integration.LostRecord Integration.ExtraRecord
        Integration.DuplicateArrival Integration.ValueMismatch Integration.OneWay Integration.Latency Integration.Errors
        Integration.UtmLoss Integration.CallRecord Integration.MailLink Integration.MessengerHistory Integration.StockMismatch
        Integration.DuplicateSku Integration.TaxAndCurrency Integration.SecretAge Integration.SecretHolder Integration.Undocumented
        Integration.Probe Integration.PlainSecret
        Audit.Goal Audit.Team Audit.Confidentiality Audit.Coverage Audit.Plan Audit.FollowUp Audit.NextDue Audit.Suppression
        Data.DuplicateRate Data.DuplicateGroup Data.SharedContact Data.DuplicateOrigin Data.KeyFieldFill Data.ExtraFieldFill Data.FormalFill
        Data.UnusedField Data.InvalidPhone Data.InvalidEmail Data.InvalidAmount Data.InvalidTaxId Data.ImpossibleDate Data.AmountOutlier Data.ImportOverlap
        Data.StaleCard
        Data.InactiveContact Data.DeadContact Data.StaleDeal Data.DeadDeal Data.BounceRate Data.UnreachableCalls Data.LanguageMix
        Data.SpellingDrift Data.Sample Data.DeclaredVsActual Data.OrphanRecord Data.CurrencyMix
        """;

    public static TheoryData<string> Checks => [.. CheckCatalogue.All.Select(static check => check.Id)];

    [Fact]
    public void Every_check_of_the_checklist_is_there_and_no_other() => Assert.Equal(
        Split(Ids).Order(StringComparer.Ordinal),
        CheckCatalogue.All.Select(static check => check.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_check_that_can_be_run_has_its_row() =>
        Assert.Empty(CheckRunner.AvailableIds.Except(CheckCatalogue.All.Select(static check => check.Id)));

    [Theory]
    [MemberData(nameof(Checks))]
    public void A_row_speaks_all_three_languages(string id)
    {
        var texts = TextCatalogue.Languages.SelectMany(language => new[] { ".title", ".question" }.Select(part => new CrmText(id + part).Render(CultureInfo.GetCultureInfo(language)))).ToList();
        Assert.All(texts, text => Assert.False(text.StartsWith(id, StringComparison.Ordinal), text));
        Assert.Equal(texts.Count, texts.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Checks))]
    public void The_norm_of_a_row_is_a_pass_and_beyond_its_red_line_it_fails(string id)
    {
        var threshold = CheckCatalogue.Find(id)!.Threshold;
        if (threshold is not { Norm: { } norm, Red: { } red })
        {
            return;
        }
        var sign = threshold.Direction == CrmThresholdDirection.LowerIsBetter ? 1 : -1;
        Assert.True(sign * norm <= sign * red);
        Assert.Equal(CrmStatus.Pass, threshold.Evaluate(threshold.NormInclusive ? norm : norm - (sign * 0.001)));
        Assert.Equal(CrmStatus.Fail, threshold.Evaluate(threshold.RedInclusive ? red : red + (sign * 0.001)));
    }

    [Theory]
    [MemberData(nameof(Checks))]
    public void The_inputs_of_a_row_exist(string id)
    {
        foreach (var alternative in CheckCatalogue.Find(id)!.Inputs.SelectMany(static input => input.Split('|')))
        {
            if (alternative.StartsWith("config:", StringComparison.Ordinal))
            {
                Assert.Contains(alternative["config:".Length..].Split('.')[0], ConfigKey.Of(typeof(AuditConfig)).Select(static key => key.Name));
                continue;
            }
            if (alternative is "Deal:open" or "Deal:required")
            {
                continue;
            }
            var parts = alternative.Split('.');
            Assert.Contains(parts[0], CrmSchema.Entities);
            Assert.All(parts[1..], part => Assert.Contains(part, CrmSchema.PropertiesOf(parts[0]).Select(static property => property.Name)));
        }
    }

    [Theory]
    [MemberData(nameof(Checks))]
    public void The_goals_of_a_row_are_goals(string id) =>
        Assert.All(CheckCatalogue.Find(id)!.Goals, static goal => Assert.True(Enum.TryParse<AuditGoal>(goal, out _), goal));

    [Theory]
    [InlineData("Data.DuplicateRate", 0.05, CrmStatus.Warning)]
    [InlineData("Data.KeyFieldFill", 0.95, CrmStatus.Pass)]
    [InlineData("Data.KeyFieldFill", 0.8, CrmStatus.Warning)]
    [InlineData("Data.KeyFieldFill", 0.79, CrmStatus.Fail)]
    [InlineData("Data.StaleCard", 0.2, CrmStatus.Warning)]
    [InlineData("Data.StaleCard", 0.51, CrmStatus.Fail)]
    [InlineData("Data.BounceRate", 0.029, CrmStatus.Pass)]
    [InlineData("Data.DeclaredVsActual", 0.1, CrmStatus.Pass)]
    [InlineData("Pipeline.StuckShare", 0.1, CrmStatus.Warning)]
    [InlineData("Pipeline.StuckShare", 0.3, CrmStatus.Warning)]
    [InlineData("Pipeline.StuckShare", 0.31, CrmStatus.Fail)]
    [InlineData("Pipeline.StageCount", 4, CrmStatus.Pass)]
    [InlineData("Pipeline.StageCount", 9, CrmStatus.Pass)]
    [InlineData("Pipeline.StageCount", 3, CrmStatus.Warning)]
    [InlineData("Pipeline.StageCount", 2, CrmStatus.Fail)]
    [InlineData("Pipeline.StageCount", 12, CrmStatus.Warning)]
    [InlineData("Pipeline.StageCount", 13, CrmStatus.Fail)]
    [InlineData("Pipeline.RequiredLoad", 0, CrmStatus.Fail)]
    [InlineData("Pipeline.RequiredLoad", 1, CrmStatus.Pass)]
    [InlineData("Pipeline.TaskOnTime", 0.85, CrmStatus.Pass)]
    [InlineData("Pipeline.TaskOnTime", 0.6, CrmStatus.Warning)]
    [InlineData("Pipeline.TaskOnTime", 0.59, CrmStatus.Fail)]
    [InlineData("Pipeline.TaskUse", 0, CrmStatus.Fail)]
    [InlineData("Report.Missing", 1, CrmStatus.Fail)]
    [InlineData("Integration.Latency", 5, CrmStatus.Pass)]
    [InlineData("Integration.Latency", 61, CrmStatus.Fail)]
    public void Figures_of_the_checklist_are_in_force(string id, double value, CrmStatus expected) =>
        Assert.Equal(expected, CheckCatalogue.Find(id)!.Threshold!.Evaluate(value));

    private static string[] Split(string ids) => ids.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
