using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Configuration.Validation;

/// <summary>Answers belong to questions of the catalogue or to steps of the test protocol (check:subject) and say yes, no or a number.</summary>
internal static class AnswerRules
{
    /// <summary>Whether a key is that of a check, or of one of its steps (check:subject, check.question).</summary>
    public static bool IsKnown(string key) => CheckCatalogue.All.Any(known => key.StartsWith(known.Id, StringComparison.Ordinal) && (key.Length == known.Id.Length || key[known.Id.Length] is ':' or '.'));

    /// <summary>Whether a day has begun in no zone yet.</summary>
    public static bool IsAhead(DateOnly day, DateTimeOffset now) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) > now.UtcDateTime.AddDays(1);

    public static void Check(ConfigRuleContext context)
    {
        var answers = context.Config.Answers;
        foreach (var (id, answer) in answers)
        {
            var path = $"answers.{id}";
            if (!IsKnown(id))
            {
                var name = ConfigRuleContext.WithNearest("Config.UnknownCheck", id, CheckCatalogue.All.Select(static known => known.Id), out var nearest);
                context.AtKey(name, answers, id, path, ("value", id), ("nearest", nearest));
            }
            if (AnswerValue.Parse(answer.Value) is null)
            {
                context.AtValue("Config.AnswerValue", answer, "value", path + ".value", ("value", answer.Value));
            }
            if (IsAhead(answer.On, context.Now))
            {
                context.AtValue("Config.AnswerInFuture", answer, "on", path + ".on", ("value", context.Source.TextOf(answer, "on")));
            }
        }
    }
}
