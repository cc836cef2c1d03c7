using CrmAudit.Engine.Configuration.Plans;
using CrmAudit.Engine.Planning;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Reporting.View;

/// <summary>The actions of a plan in words: the same in every format.</summary>
internal static class PlanCells
{
    public static string Title(ReportWords words, PlanAction action) => action.Deed is { } deed ? words.Text(deed.Title) : words.Title(action.Items[0].Lead);

    public static string Title(ReportWords words, PlanFollowUp row) => row.Title is CrmText text ? words.Text(text) : (string)row.Title;

    /// <summary>What to do, one step a check; each step once.</summary>
    public static IEnumerable<string> Steps(ReportWords words, PlanAction action) => Lines(words, action, static item => item.What);

    /// <summary>Why, one reason a check.</summary>
    public static IEnumerable<string> Reasons(ReportWords words, PlanAction action) => Lines(words, action, static item => item.Why);

    /// <summary>Who does it, or that somebody must be found.</summary>
    public static string Owner(ReportWords words, PlanAction action) => action.Owner ?? words["plan.assign"];

    public static string State(ReportWords words, PlanState state) => words.Text(new(PlanWords.TextOf(state)));

    public static string Wave(ReportWords words, PlanWave wave) => words["wave." + wave];

    public static string Outcome(ReportWords words, PlanOutcome? outcome) => outcome is { } known ? words["outcome." + known] : "";

    public static string Effort(ReportWords words, PlanAction action) => string.Join("; ", action.Efforts.Select(words.Of));

    /// <summary>Where an action of the last plan stands: the reason it was dropped for, or what its checks still find.</summary>
    public static string Detail(ReportWords words, PlanFollowUp row) => row.Outcome == PlanOutcome.Dropped
        ? row.Entry.Note ?? ""
        : string.Join("; ", row.Found.DistinctBy(static finding => finding.CheckId).Select(finding => $"{words.Title(finding)} — {words.Subject(finding.Subject)}"));

    /// <summary>The rule or robot that keeps it so, with the fields its findings ask for at each stage; empty where there is none.</summary>
    public static string Keep(ReportWords words, PlanAction action)
    {
        var id = "plan.keep." + action.Id;
        if (!TextCatalogue.Has(id))
        {
            return "";
        }
        var stages = action.Items.Where(static item => item.Lead.CheckId == "Pipeline.RequiredField").SelectMany(static item => item.Findings).Select(finding => words.Subject(finding.Subject)).Distinct(StringComparer.Ordinal).ToList();
        return words.Text(new(id)) + (stages.Count == 0 ? "" : " " + words.Text(new("plan.keepStages", ("fields", stages))));
    }

    /// <summary>Money and records of all it mends.</summary>
    public static IEnumerable<string> Cost(ReportWords words, PlanAction action) => new[]
    {
        words.Money(action.Money, action.Amount, action.Currency, action.Share),
        action.Records > 0 ? words.Of("records", ("n", action.Records)) : "",
    }.Where(static part => part.Length > 0);

    private static IEnumerable<string> Lines(ReportWords words, PlanAction action, Func<PlanItem, CrmText?> text) => action.Items
        .Select(item => (Title: words.Title(item.Lead), Text: words.Text(text(item)))).Where(static line => line.Text.Length > 0).DistinctBy(static line => line.Text)
        .Select(line => action.Items.Count == 1 ? line.Text : $"{line.Title}: {line.Text}");
}
