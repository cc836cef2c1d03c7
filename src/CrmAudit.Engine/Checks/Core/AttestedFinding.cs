using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Checks.Core;

/// <summary>
/// Findings for questions only a person can answer: the answer stands in the configuration with who, when and evidence, all
/// of which go into the finding. Without an answer, or with one too old to rely on, the check is NotEvaluated.
/// </summary>
internal static class AttestedFinding
{
    /// <summary>How such a finding was measured.</summary>
    public const string Method = "attested";

    /// <summary>An answer older than this says nothing of today.</summary>
    public const int MonthsValid = 12;

    /// <summary>A yes-no question held as 1 or 0 against the thresholds of the check.</summary>
    /// <param name="context">The check; its id is that of the question.</param>
    /// <param name="subject">What the question is about.</param>
    /// <param name="good">The answer that is well.</param>
    public static FindingBuilder YesOrNo(CheckContext context, CrmSubject subject, bool good = true) =>
        Of(context, subject, static value => value.Yes is not null, "answer.yesOrNo", value => value.Yes == good ? 1 : 0);

    /// <summary>A how-much question held against the thresholds of the check.</summary>
    /// <param name="context">The check; its id is that of the question.</param>
    /// <param name="subject">What the question is about.</param>
    public static FindingBuilder Number(CheckContext context, CrmSubject subject) =>
        Of(context, subject, static value => value.Number is not null, "answer.number", static value => value.Number!.Value);

    /// <summary>A how-much question with steps of its own, asked of one subject of several.</summary>
    /// <param name="context">The check.</param>
    /// <param name="subject">What the question is about.</param>
    /// <param name="question">Key of the answer, what to do and what to write down.</param>
    public static FindingBuilder Number(CheckContext context, CrmSubject subject, CrmTestStep question) =>
        Of(context, subject, static value => value.Number is >= 0, "answer.number", static value => value.Number!.Value, question);

    /// <summary>How many there are of something, asked beside the question of the check itself.</summary>
    /// <param name="context">The check.</param>
    /// <param name="subject">What the question is about.</param>
    /// <param name="name">Name of the question: the answer stands under {check}.{name}, what to do in the text {check}.do.{name}.</param>
    /// <param name="about">Whom it is asked of (a team, a user): the answer stands under {check}.{name}:{about}, what to do in {check}.do.{name}.of. Everybody when null.</param>
    public static FindingBuilder Count(CheckContext context, CrmSubject subject, string name, string? about = null) => Of(
        context, subject, static value => value.Number is >= 0 and var number && double.IsInteger(number), "answer.number", static value => value.Number!.Value,
        about is null
            ? new($"{context.Check.Id}.{name}", new($"{context.Check.Id}.do.{name}"), new("answer.number"))
            : new($"{context.Check.Id}.{name}:{about}", new($"{context.Check.Id}.do.{name}.of", ("about", about)), new("answer.number")),
        CrmUnit.Count);

    /// <summary>What a person answers where no export has what the check looks at; the question is {Id}.ask.</summary>
    /// <param name="context">The check, which may be asked so.</param>
    public static CrmFinding Asked(CheckContext context)
    {
        var subject = new CrmSubject(CrmSubjectType.Question, context.Check.Id);
        var asked = context.Check.Asked;
        var (wanted, question) = asked switch
        {
            CrmAsked.YesOrNo => ("answer.yesOrNo", QuestionOf(context, "answer.yesOrNo")),
            CrmAsked.Percent => ("answer.percent", QuestionOf(context, "answer.percent")),
            _ => ("answer.number", QuestionOf(context, "answer.number")),
        };
        var builder = asked switch
        {
            CrmAsked.YesOrNo => Of(context, subject, static value => value.Yes is not null, wanted, static value => value.Yes == true ? 0 : 1, question, CrmUnit.Count),
            CrmAsked.Percent => Of(context, subject, static value => value.Number is >= 0 and <= 100, wanted, static value => value.Number!.Value / 100, question),
            _ => Of(context, subject, static value => value.Number is >= 0, wanted, static value => value.Number!.Value, question),
        };
        return builder.Message("asked").Build();
    }

    private static CrmTestStep QuestionOf(CheckContext context, string wanted) => new(context.Check.Id, new($"{context.Check.Id}.ask"), new(wanted));

    private static FindingBuilder Of(
        CheckContext context,
        CrmSubject subject,
        Func<AnswerValue, bool> fits,
        string wanted,
        Func<AnswerValue, double> measure,
        CrmTestStep? question = null,
        CrmUnit? unit = null)
    {
        var (key, does, _) = question ??= new(context.Check.Id, new($"{context.Check.Id}.question"), new(wanted));
        var builder = context.Finding(subject).Test(does, question.Expect, key);
        if (!context.Config.Answers.TryGetValue(key, out var answer))
        {
            return builder.NotEvaluated(new("reason.unanswered", ("check", key)));
        }
        var on = new DateTimeOffset(answer.On, TimeOnly.MinValue, context.AsOf.Offset);
        if (on.AddMonths(MonthsValid) < context.AsOf)
        {
            return builder.NotEvaluated(new("reason.answerOld", ("by", answer.By), ("on", on), ("months", (long)MonthsValid)));
        }
        if (AnswerValue.Parse(answer.Value) is not { } value || !fits(value))
        {
            return builder.NotEvaluated(new("reason.answerKind", ("value", answer.Value), ("by", answer.By), ("on", on), ("wanted", new CrmText(wanted))));
        }
        return builder
            .Value(measure(value), unit ?? context.Check.Unit)
            .Method(Method)
            .Arg("answer", value.Yes is { } yes ? new CrmText(yes ? "answer.yes" : "answer.no") : answer.Value)
            .Arg("by", answer.By)
            .Arg("on", on)
            .Arg("evidence", answer.Evidence)
            .Evidence([RowOf(context, key, answer, on)]);
    }

    private static CrmEvidenceRow RowOf(CheckContext context, string key, AnswerSection answer, DateTimeOffset on) => new()
    {
        Entity = "Answer",
        RecordId = key,
        Name = answer.By,
        File = context.Config.Path ?? "",
        Value = answer.Value,
        Reason = new("answer.evidence", ("by", answer.By), ("on", on), ("evidence", answer.Evidence)),
    };
}
