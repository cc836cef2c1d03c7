using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks;

namespace CrmAudit.Engine.Configuration.Validation;

/// <summary>Answers belong to questions of the catalogue or to steps of the test protocol (check:subject) and say yes, no or a number.</summary>
internal static class AnswerRules
{
    public static void Check(ConfigRuleContext context)
    {
        var answers = context.Config.Answers;
        foreach (var (id, answer) in answers)
        {
            var path = $"answers.{id}";
            if (!CheckCatalogue.All.Any(known => id.StartsWith(known.Id, StringComparison.Ordinal) && (id.Length == known.Id.Length || id[known.Id.Length] is ':' or '.')))
            {
                var name = ConfigRuleContext.WithNearest("Config.UnknownCheck", id, CheckCatalogue.All.Select(static known => known.Id), out var nearest);
                context.AtKey(name, answers, id, path, ("value", id), ("nearest", nearest));
            }
            if (AttestedValue.Parse(answer.Value) is null)
            {
                context.AtValue("Config.AnswerValue", answer, "value", path + ".value", ("value", answer.Value));
            }
            if (answer.On.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) > context.Now.UtcDateTime.AddDays(1))
            {
                context.AtValue("Config.AnswerInFuture", answer, "on", path + ".on", ("value", context.Source.TextOf(answer, "on")));
            }
        }
    }
}
