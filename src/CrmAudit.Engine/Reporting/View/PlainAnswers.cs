using CrmAudit.Engine.Configuration.Plans;
using CrmAudit.Engine.Scoring;

namespace CrmAudit.Engine.Reporting.View;

/// <summary>
/// The three questions an owner asks, each answered in one sentence: can the figures be trusted, what is being lost, what to do this week. The sentences say no more than score, findings and plan do, and
/// that something is not known where it is not.
/// </summary>
internal sealed class PlainAnswers
{
    private readonly ReportView _view;
    private readonly ReportWords _words;

    private PlainAnswers(ReportView view) => (_view, _words) = (view, view.Words);

    /// <summary>Questions and answers, in the order they are asked.</summary>
    public static IReadOnlyList<PlainAnswer> Of(ReportView view)
    {
        var answers = new PlainAnswers(view);
        return [answers.Answer("trust", answers.Trust()), answers.Answer("lost", answers.Lost()), answers.Answer("week", answers.Week())];
    }

    private PlainAnswer Answer(string question, string sentence) => new(_words["answer." + question], sentence);

    private string Trust()
    {
        var score = _view.Report.Score;
        if (score.IsOfPart || score.BestGrade.Length == 0)
        {
            return _words["answer.trust.none"];
        }
        List<string> reasons = [_words.Of("answer.trust.checked", ("coverage", score.Coverage))];
        reasons.AddRange(new[] { ("weak", Areas(CrmStatus.Fail, CrmStatus.Warning)), ("open", Areas(CrmStatus.Indeterminate)), ("unknown", Areas(CrmStatus.NotEvaluated)) }
            .Where(static areas => areas.Item2.Count > 0).Select(areas => _words.Of("answer.trust." + areas.Item1, ("areas", areas.Item2))));
        return _words.Of("answer.trust.because", ("answer", _words["answer.trust." + Trust(score)]), ("reasons", string.Join("; ", reasons)));
    }

    /// <summary>What holds for every answer that may come, else what holds by what was answered, else that it is open.</summary>
    private static string Trust(AuditScore score)
    {
        var (worst, best) = (Level(score.WorstGrade), Level(score.BestGrade));
        return worst == best ? best : score.Grade.Length > 0 ? Level(score.Grade) + ".likely" : "unclear";
    }

    private static string Level(string grade) => grade switch { "A" or "B" => "yes", "C" => "partly", _ => "no" };

    private List<string> Areas(params CrmStatus[] lights) => [.. _view.Report.Score.Areas.Where(area => lights.Contains(area.Light)).Select(area => _words.Of(area.Area))];

    private string Lost()
    {
        var (lost, risk) = (Clause(CrmMoney.Lost), Clause(CrmMoney.AtRisk));
        return _words.Of(Sums(CrmMoney.Lost).Count > 0 && Sums(CrmMoney.AtRisk).Count > 0 ? "answer.lost.apart" : "answer.lost.both", ("lost", lost), ("risk", risk));
    }

    private string Clause(CrmMoney money)
    {
        var sums = Sums(money);
        var state = sums.Count > 0 ? "sum" : Known(money);
        return _words.Of($"answer.lost.{money}.{state}", ("sums", sums), ("what", MoneySource.Of(_view, money)));
    }

    private List<string> Sums(CrmMoney money) => [.. _view.Book.Totals.Where(total => total.Money == money).Select(total => _words.Money(total.Amount, total.Currency))];

    /// <summary>What is known of money none was found of: what nobody looked for is not known to be nothing.</summary>
    private string Known(CrmMoney money)
    {
        var answered = _view.Report.Findings.Where(static finding => finding.Status is CrmStatus.Pass or CrmStatus.Warning or CrmStatus.Fail).Select(static finding => finding.CheckId).ToHashSet(StringComparer.Ordinal);
        var (all, done) = (_view.Report.Checks.Count(check => check.Money == money), _view.Report.Checks.Count(check => check.Money == money && answered.Contains(check.Id)));
        return done == 0 ? "unknown" : done == all ? "none" : "part";
    }

    private string Week() => _view.Plan.Actions.FirstOrDefault(static action => action.State != PlanState.Dropped) is { } action
        ? _words.Of((action.Owner is null ? "answer.week.assign" : "answer.week.do") + (action.Due < _view.Report.Planning.Calendar.DayOf(_view.Report.AsOf) ? ".late" : ""), ("deed", PlanCells.Title(_words, action)), ("owner", action.Owner ?? ""), ("due", action.Due.ToString("d", _words.Culture)), ("hours", action.Hours))
        : _words[_view.Report.Score.Value is null ? "answer.week.learn" : "answer.week.none"];
}

/// <summary>One of the questions with its answer.</summary>
/// <param name="Question">The question.</param>
/// <param name="Sentence">The answer.</param>
internal sealed record PlainAnswer(string Question, string Sentence);
