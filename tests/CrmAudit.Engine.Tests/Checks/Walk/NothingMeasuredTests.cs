using System.Globalization;

namespace CrmAudit.Engine.Tests.Checks.Walk;

/// <summary>
/// Every check over a company that has nothing to show it: what was not measured is no pass, and what was not exported is not absent. A new check, table or column takes part by
/// itself.
/// </summary>
public sealed class NothingMeasuredTests
{
    /// <summary>Checks that judge a list as a list, however it came about, and say no more than what stands in it.</summary>
    private static readonly Dictionary<string, string> OfLists = new(StringComparer.Ordinal)
    {
        ["Pipeline.AutomationInventory"] = "tells what the list of automations names",
        ["Pipeline.AutomationDead"] = "tells what the list of automations records",
        ["Pipeline.Adoption"] = "a firm may have one user, and one who works is one who works",
        ["Integration.Inventory"] = "tells what the register names",
        ["Integration.Overlap"] = "tells what the register names",
        ["Integration.Undocumented"] = "tells what the register names",
        ["Integration.SecretAge"] = "tells what the register names",
        ["Integration.SecretHolder"] = "tells what the register names",
        ["Report.Conflict"] = "holds figure against figure",
    };

    /// <summary>Checks that measure how columns are filled: an empty column is what they are for.</summary>
    private static readonly HashSet<string> OfFill = new(StringComparer.Ordinal) { "Data.KeyFieldFill", "Data.ExtraFieldFill", "Data.UnusedField", "Data.FormalFill", "Data.Sample" };

    /// <summary>Checks whose fault is what is there, so that few rows or equal ones show it as well as many.</summary>
    private static readonly HashSet<string> OfPresence = new(StringComparer.Ordinal)
    {
        "Data.DuplicateRate", "Data.DuplicateGroup", "Data.SharedContact", "Integration.DuplicateSku", "Integration.DuplicateArrival", "Integration.Inventory", "Pipeline.TaskOnTime", "Pipeline.StageName",
    };

    [Theory]
    [InlineData("none")]
    [InlineData("empty")]
    [InlineData("ids")]
    [InlineData("blank")]
    [InlineData("one")]
    [InlineData("alike")]
    public void Nothing_measured_is_nothing_claimed(string scenario)
    {
        var findings = Of(scenario).Run();
        Assert.DoesNotContain(findings, static finding => finding.Status == CrmStatus.Error);
        None(findings.Where(finding => finding.Status == CrmStatus.Pass && !OfLists.ContainsKey(finding.CheckId) && !IsOfRegister(finding)));
        None(findings.Where(finding => finding.Status is CrmStatus.Fail or CrmStatus.Warning && !OfLists.ContainsKey(finding.CheckId) && !(scenario switch
        {
            "blank" => OfFill.Contains(finding.CheckId),
            "one" => OfPresence.Contains(finding.CheckId),
            "alike" => OfPresence.Contains(finding.CheckId) || OfFill.Contains(finding.CheckId),
            _ => false,
        })));
        foreach (var language in new[] { "ru", "kk", "en" })
        {
            Assert.All(findings.Where(static finding => finding.StatusReasonText is not null), finding => ToldInWords(finding.StatusReasonText!.Render(CultureInfo.GetCultureInfo(language))));
        }
    }

    public static TheoryData<string> Tables => [.. CrmSchema.Entities];

    /// <summary>A column that is not exported makes no finding worse: what is not known is not absent.</summary>
    [Theory]
    [MemberData(nameof(Tables))]
    public void A_column_or_table_that_is_not_exported_is_not_absent(string entity)
    {
        var before = Faults(WalkBase.Full()).Select(Key).ToHashSet();
        None(Faults(WalkBase.Full().Without(entity)).Where(finding => !before.Contains(Key(finding))), $"without {entity}");
        foreach (var property in CrmSchema.PropertiesOf(entity))
        {
            None(Faults(WalkBase.Full().Without(entity, property.Name)).Where(finding => !before.Contains(Key(finding)) && !OfLists.ContainsKey(finding.CheckId)), $"without {entity}.{property.Name}");
        }
    }

    [Fact]
    public void A_missing_list_is_named_with_its_place_in_the_menu()
    {
        var reason = WalkBase.Full().Only("Deal").Run().First(static finding => finding.CheckId == "Data.StaleCard").StatusReasonText!;
        Assert.Contains("CRM → Клиенты → Контакты", reason.Render(CultureInfo.GetCultureInfo("ru")), StringComparison.Ordinal);
        Assert.Contains("gear", reason.Render(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
        Assert.Contains("тегершік", reason.Render(CultureInfo.GetCultureInfo("kk")), StringComparison.Ordinal);
    }

    private static WalkBase Of(string scenario) => scenario switch
    {
        "none" => WalkBase.Full().Only(),
        "empty" => WalkBase.Empty(),
        "ids" => WalkBase.IdsOnly(),
        "blank" => WalkBase.Blank(),
        "one" => WalkBase.One(),
        _ => WalkBase.Alike(),
    };

    private static IEnumerable<CrmFinding> Faults(WalkBase company) => company.Run(duplicates: false).Where(static finding => finding.Status is CrmStatus.Fail or CrmStatus.Warning or CrmStatus.Error);

    private static (string, string, string, string?) Key(CrmFinding finding) => (finding.CheckId, finding.Subject.Type.ToString(), finding.Subject.Id, finding.Subject.Scope);

    private static bool IsOfRegister(CrmFinding finding) => finding.Subject.Id is "Integration" or "Automation" or "User" or "ReportFigure";

    /// <summary>A reason speaks of lists and columns, not of the names they have in code.</summary>
    private static void ToldInWords(string reason)
    {
        Assert.NotEmpty(reason);
        Assert.DoesNotContain("{", reason, StringComparison.Ordinal);
        foreach (var entity in CrmSchema.Entities)
        {
            Assert.DoesNotContain(CrmSchema.PropertiesOf(entity), property => reason.Contains($"{entity}.{property.Name}", StringComparison.Ordinal));
        }
    }

    private static void None(IEnumerable<CrmFinding> wrong, string? where = null) =>
        Assert.True(wrong.ToList() is not { Count: > 0 } all, where + Environment.NewLine + string.Join(Environment.NewLine, wrong.Select(static finding => $"{finding}: {finding.Message}")));
}
