using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// How many complaints the survey of the users brought, as a person recorded them: of everybody under one key, or team by team (or user by user) under
/// <c>Pipeline.Adoption.complaints:{name}</c>. Of everybody are those of the teams together where nobody answered for all; each complaint stands under one name.
/// </summary>
internal static class UserSurvey
{
    private const string Question = "complaints";

    private static readonly CrmThreshold NoComplaints = new() { Norm = 0, Origin = CrmThresholdOrigin.Checklist };

    public static IEnumerable<CrmFinding> Complaints(CheckContext context)
    {
        var teams = Teams(context).Select(name => Finished(AttestedFinding.Count(context, new CrmSubject("Answer", $"{Question}:{name}", name), Question, name).Arg("about", name), "message.complaints.of")).ToList();
        var told = teams.Where(static finding => finding.Status != CrmStatus.NotEvaluated).ToList();
        var everybody = new CrmSubject("Answer", Question);
        yield return told.Count == 0 || context.Config.Answers.ContainsKey($"{context.Check.Id}.{Question}")
            ? Finished(AttestedFinding.Count(context, everybody, Question), "message.complaints")
            : Finished(
                context.Finding(everybody)
                    .Value(told.Sum(static finding => finding.Measured!.Value), "count")
                    .Method(AttestedFinding.Method)
                    .Arg("teams", (long)told.Count).Arg("all", (long)teams.Count)
                    .Evidence([.. told.SelectMany(static finding => finding.Evidence.Rows)]),
                "message.complaints.together");
        foreach (var team in teams)
        {
            yield return team;
        }
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
