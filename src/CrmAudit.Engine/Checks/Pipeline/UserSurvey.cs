using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// How many complaints the survey of the users brought, as a person recorded them: of everybody under one key, or team by team (or user by user) under
/// <c>Pipeline.Adoption.complaints:{name}</c>. Of everybody are those of the teams together where nobody answered for all; each complaint stands under one name. What they are about
/// is asked by kind (<see cref="ComplaintKinds"/>); where only the kinds were told, all are their sum.
/// </summary>
internal static class UserSurvey
{
    private const string Question = "complaints";

    private static readonly CrmThreshold NoComplaints = new() { Norm = 0, Origin = CrmThresholdOrigin.Checklist };

    public static IEnumerable<CrmFinding> Complaints(CheckContext context)
    {
        var teams = Teams(context).Select(name => Finished(AttestedFinding.Count(context, new CrmSubject(CrmSubjectType.Answer, $"{Question}:{name}", name), Question, name).Arg("about", name), "message.complaints.of")).ToList();
        var told = teams.Where(static finding => finding.Status != CrmStatus.NotEvaluated).ToList();
        var kinds = ComplaintKinds.Of(context, Question);
        var everybody = Everybody(context, teams, told, kinds);
        yield return everybody;
        foreach (var team in teams)
        {
            yield return team;
        }
        // Where nobody complains there is nothing to ask after.
        foreach (var (_, finding, _) in everybody.Measured is 0 ? [] : kinds)
        {
            yield return finding.Threshold(NoComplaints).Build();
        }
    }

    private static CrmFinding Everybody(CheckContext context, List<CrmFinding> teams, List<CrmFinding> told, List<(string Kind, FindingBuilder Finding, double? Told)> kinds)
    {
        var subject = new CrmSubject(CrmSubjectType.Answer, Question);
        var ofKinds = kinds.Where(static kind => kind.Told is not null).ToList();
        var sum = ofKinds.Sum(static kind => kind.Told!.Value);
        if (context.Config.Answers.ContainsKey($"{context.Check.Id}.{Question}") || (told.Count == 0 && ofKinds.Count == 0))
        {
            var answer = AttestedFinding.Count(context, subject, Question).Causes(ComplaintKinds.Causes(kinds));
            return Finished(answer.Build().Measured < sum ? answer.Indeterminate(new("Pipeline.Adoption.kindsExceed", ("n", (long)sum))) : answer, "message.complaints");
        }
        var finding = context.Finding(subject).Method(AttestedFinding.Method).Causes(ComplaintKinds.Causes(kinds));
        return told.Count == 0
            ? Finished(finding.Value(sum, CrmUnit.Count).Arg("kinds", (long)ofKinds.Count).Arg("all", (long)kinds.Count).Evidence([.. ofKinds.SelectMany(static kind => kind.Finding.Build().Evidence.Rows)]), "message.complaints.kinds")
            : Finished(
                finding.Value(told.Sum(static team => team.Measured!.Value), CrmUnit.Count).Arg("teams", (long)told.Count).Arg("all", (long)teams.Count).Evidence([.. told.SelectMany(static team => team.Evidence.Rows)]),
                "message.complaints.together");
    }

    /// <summary>Whom to ask: the departments of the active users where there are several, and whoever an answer names.</summary>
    private static IEnumerable<string> Teams(CheckContext context)
    {
        var departments = context.Data.Users.Where(static user => user.Active != false).Select(static user => user.Department?.Trim()).Where(static name => name is { Length: > 0 }).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var asked = $"{context.Check.Id}.{Question}:";
        return (departments.Count > 1 ? departments : [])
            .Concat(context.Config.Answers.Keys.Where(key => key.StartsWith(asked, StringComparison.Ordinal)).Select(key => key[asked.Length..].Trim()))
            .OfType<string>()
            .Where(static name => name.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.Ordinal);
    }

    private static CrmFinding Finished(FindingBuilder finding, string message) =>
        finding.Threshold(NoComplaints).Message(message).Recommendation("recommendation.complaints").Build();
}
