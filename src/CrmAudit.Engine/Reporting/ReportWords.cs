using System.Globalization;
using CrmAudit.Engine.Planning;
using CrmAudit.Engine.Scoring;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Reporting;

/// <summary>Texts, numbers and dates of a report in its language.</summary>
internal sealed class ReportWords
{
    /// <summary>What sums of thirds leave over.</summary>
    private const double Noise = 1e-6;

    /// <summary>From here on a coverage is printed as 100 %.</summary>
    private const double AllShown = 0.995;

    public ReportWords(string? language)
    {
        Language = language is null ? TextCatalogue.LanguageOf(CultureInfo.CurrentUICulture) : Known(language);
        Culture = TextCulture.Of(Language);
    }

    /// <summary>ru, kk or en.</summary>
    public string Language { get; }

    public CultureInfo Culture { get; }

    /// <summary>A caption of the reports: report.{id}.</summary>
    public string this[string id] => Text(new CrmText("report." + id));

    /// <summary>A caption of the reports with values.</summary>
    public string Of(string id, params ReadOnlySpan<(string Name, object? Value)> args) => Text(new CrmText("report." + id, args));

    public string Text(CrmText? text) => text?.Render(Culture) ?? "";

    /// <summary>The check in a few words; the id where nobody has words for it.</summary>
    public string Title(CrmFinding finding) => Title(finding.CheckId, finding.Check);

    /// <summary>The check in a few words; the id where nobody has words for it.</summary>
    /// <param name="checkId">Its id.</param>
    /// <param name="check">The check, where it is known.</param>
    public string Title(string checkId, CrmCheck? check) => check?.TitleText is { } title ? Text(title) : Worded(checkId + ".title", checkId);

    /// <summary>What the check measures; empty where the catalogue has no words for it.</summary>
    public string Question(string checkId) => Worded(checkId + ".question", "");

    public string Of(CrmStatus status) => this["status." + status];

    public string Of(CrmSeverity severity) => this["severity." + severity];

    /// <summary>The score, what it rests on and what could still change it.</summary>
    public string Of(AuditScore score) => score switch
    {
        { IsOfPart: true } => this["score.part.why"],
        { BestGrade.Length: 0 } => this["score.none"],
        { Value: { } value } => Joined(Of("score.of", ("value", Math.Floor(value)), ("grade", score.Grade)), Within(score.Low, score.High, score.Coverage), Coverage(score)),
        _ => $"{Joined(Range(score), Coverage(score))}. {this["score.range.why"]}",
    };

    /// <summary>The score alone: a number with its grade, else the range.</summary>
    public string Short(AuditScore score) => score.IsOfPart || score.BestGrade.Length == 0 ? Verdict(score) : score.Value is { } value ? Of("score.of", ("value", Math.Floor(value)), ("grade", score.Grade)) : Range(score);

    /// <summary>What the score can still become; empty where nothing was asked or nothing can change it.</summary>
    public string Span(AuditScore score) => score.IsOfPart || score.BestGrade.Length == 0 ? "" : Span(score.Low, score.High);

    /// <summary>From the lower to the upper end; empty where they are one.</summary>
    public string Span(double low, double high) => IsExact(low, high) ? "" : Of("score.span", Ends(low, high));

    /// <summary>The span in words, behind a number of its own; empty where nothing can change it. Where every question was asked, it is few data that leave it open.</summary>
    public string Within(double low, double high, double coverage) => IsExact(low, high) ? "" : Of(coverage >= AllShown ? "score.within.few" : "score.within", Ends(low, high));

    /// <summary>The score of an area: a number, else the range; a dash where nothing of it was asked.</summary>
    public string Points(AreaScore? area) => area switch
    {
        null => "—",
        { Value: { } value } => Number(Math.Floor(value)),
        _ => Of("score.span", Ends(area.Low, area.High)),
    };

    /// <summary>The score in one sentence: what holds whatever is answered, where the range leaves no more.</summary>
    public string Verdict(AuditScore score) => score switch
    {
        { IsOfPart: true } => this["score.part"],
        { BestGrade.Length: 0 } => this["score.none"],
        { Grade.Length: > 0 } => this["grade." + score.Grade],
        { BestGrade: "D" or "E" } => Of("grade.atBest", ("grade", this["grade." + score.BestGrade])),
        { WorstGrade: "A" or "B" } => Of("grade.atWorst", ("grade", this["grade." + score.WorstGrade])),
        _ => this["grade.open"],
    };

    private string Range(AuditScore score) => score.WorstGrade == score.BestGrade
        ? Of("score.range.one", [.. Ends(score.Low, score.High), ("best", score.BestGrade)])
        : Of("score.range", [.. Ends(score.Low, score.High), ("worst", score.WorstGrade), ("best", score.BestGrade)]);

    private string Coverage(AuditScore score) => Of("coverage", ("coverage", score.Coverage));

    private static bool IsExact(double low, double high) => high - low < Noise;

    /// <summary>Whole numbers the true ends lie between.</summary>
    private static (string, object?)[] Ends(double low, double high) => [("low", Math.Floor(low + Noise)), ("high", Math.Ceiling(high - Noise))];

    /// <summary>The traffic light of an area; none where the findings are a part only.</summary>
    public string Light(AuditScore score, CrmArea area) => score.IsOfPart ? "—" : this["light." + (score.Areas.FirstOrDefault(candidate => candidate.Area == area)?.Light ?? CrmStatus.NotEvaluated)];

    public string Of(CrmArea area) => this["area." + area];

    /// <summary>Hours of work and what was assumed; empty where nothing is to be done.</summary>
    public string Of(CrmEffort? effort) => effort is null ? "" : Of(
        "effort." + effort.Work, ("hours", effort.Hours), ("n", effort.Units), ("each", effort.MinutesEach), ("once", effort.MinutesOnce), ("eachHundred", effort.MinutesEach * 100));

    /// <summary>Hours of work alone; empty where nothing is to be done.</summary>
    public string Hours(CrmEffort? effort) => effort is null ? "" : Of("effort.hours", ("hours", effort.Hours));

    public string Of(CrmMoney money) => this["money." + money];

    public string Of(CrmBaseline baseline) => this["baseline." + baseline];

    /// <summary>The name of an entity in the plural; the entity itself where it is not one of ours.</summary>
    public string Entity(string entity) => Worded("report.entity." + entity, entity);

    /// <summary>The caption of a canonical property; a column keeps its header.</summary>
    public string Field(string field) => Worded("report.field." + field, field);

    /// <summary>A word of the product that labels a value of a series; the word itself where it needs no other.</summary>
    public string Word(CrmSeries series, string word) => Worded($"{series.MeaningText.Id}.{word}", Field(word));

    /// <summary>The system a table comes from.</summary>
    public string System(string system) => Said(SystemName.Of(system));

    /// <summary>What the finding is about, as a person would say it.</summary>
    public string Subject(CrmSubject subject) => subject.Render(Culture);

    /// <summary>How a finding was measured: each part by its name in the texts, with the fields it rests on.</summary>
    public string Method(string method) => string.Join("; ", method.Split("; ").Select(part =>
    {
        var colon = part.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0
            ? Worded("report.method." + part, part)
            : $"{Worded("report.method." + part[..colon], part[..colon])}: {string.Join(", ", part[(colon + 2)..].Split(", ").Select(Input))}";
    }));

    public string Number(double value, int decimals = 0) => value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Culture);

    public string Percent(double share) => share.ToString(Math.Abs(share) is > 0 and < 0.1 ? "P1" : "P0", Culture);

    public string Date(DateTimeOffset date) => date.ToString("d", Culture);

    public string Moment(DateTimeOffset date) => date.ToString("g", Culture);

    public string Money(decimal amount, string? currency) =>
        amount.ToString("N0", Culture) + (currency is null ? "" : "\u00A0" + CurrencySign.Of(currency));

    /// <summary>Money lost or at risk, and how much of it stands in the total where that is less; empty where none is claimed.</summary>
    public string Money(CrmMoney money, decimal? amount, string? currency, decimal share) => amount is not > 0 || money == CrmMoney.Touched
        ? ""
        : $"{Of(money)}: {Money(amount.Value, currency)}{(share == amount ? "" : " · " + (share > 0 ? Of("money.share", ("amount", Money(share, currency))) : this["money.elsewhere"]))}";

    /// <summary>What the message of an item does not speak of: all its findings where there are more, and what of their money the total holds.</summary>
    public string Beside(PlanItem item)
    {
        List<string> parts = [];
        if (item.Records > item.LeadRecords || item.Amount > (item.LeadAmount ?? 0))
        {
            parts.Add(Of("inAll", ("n", (long)item.Findings.Count), ("what", (item.Amount is > 0 ? Money(item.Amount.Value, item.Currency) + " · " : "") + Of("records", ("n", item.Records)))));
        }
        if (item.Amount is > 0 && item.Share != item.Amount)
        {
            parts.Add(item.Share > 0 ? Of("money.share", ("amount", Money(item.Share, item.Currency))) : this["money.elsewhere"]);
        }
        return Joined(parts);
    }

    /// <summary>What an item costs, in one line.</summary>
    public string Cost(PlanItem item) => Joined(LeadCost(item), Beside(item));

    /// <summary>What the finding an item is named after costs.</summary>
    public string LeadCost(PlanItem item) => Joined(
        item.LeadAmount is > 0 ? $"{Of(item.Lead.Impact!.Money)}: {Money(item.LeadAmount.Value, item.Lead.Impact.Currency)}" : "",
        item.LeadRecords > 0 ? Of("records", ("n", item.LeadRecords)) : "");

    /// <summary>A value whose unit stands in the caption above it.</summary>
    public string Bare(double value, CrmUnit unit) => unit switch
    {
        CrmUnit.Share => Percent(value),
        CrmUnit.Count or CrmUnit.Amount => Number(value),
        _ => value.ToString("#,0.##", Culture),
    };

    /// <summary>A value in its unit.</summary>
    public string Measured(double? value, CrmUnit unit) => value is not { } number || !double.IsFinite(number)
        ? "—"
        : unit switch
        {
            CrmUnit.Share => Percent(number),
            CrmUnit.Count or CrmUnit.Amount => Number(number),
            CrmUnit.Ratio => number.ToString("0.##", Culture),
            CrmUnit.Days or CrmUnit.Hours or CrmUnit.Minutes => Of("unit." + UnitName.Of(unit), ("n", number)),
            _ => number.ToString("#,0.##", Culture),
        };

    /// <summary>The norm with its sign (≤ 5 %); empty where the check only informs.</summary>
    public string Norm(CrmThreshold? threshold, CrmUnit unit) => threshold is null ? "" : Line(threshold, threshold.Norm, threshold.NormHigh, threshold.NormInclusive, unit);

    /// <summary>The red line with its sign (&gt; 15 %); empty where there is none.</summary>
    public string Red(CrmThreshold? threshold, CrmUnit unit)
    {
        if (threshold is null)
        {
            return "";
        }
        var up = threshold.RedInclusive ? "≥ " : "> ";
        var down = threshold.RedInclusive ? "≤ " : "< ";
        return threshold.Direction switch
        {
            CrmThresholdDirection.Range => string.Join(" · ", new[]
            {
                threshold.Red is { } low ? down + Measured(low, unit) : "",
                threshold.RedHigh is { } high ? up + Measured(high, unit) : "",
            }.Where(static part => part.Length > 0)),
            _ when threshold.Red is not { } red => "",
            CrmThresholdDirection.LowerIsBetter => up + Measured(threshold.Red, unit),
            _ => down + Measured(threshold.Red, unit),
        };
    }

    private string Line(CrmThreshold threshold, double? norm, double? high, bool inclusive, CrmUnit unit) => threshold.Direction switch
    {
        _ when norm is null && high is null => "",
        CrmThresholdDirection.Range => $"{Measured(norm, unit)} – {Measured(high, unit)}",
        CrmThresholdDirection.LowerIsBetter => (inclusive ? "≤ " : "< ") + Measured(norm, unit),
        _ => (inclusive ? "≥ " : "> ") + Measured(norm, unit),
    };

    /// <summary>Entity or Entity.Property in words.</summary>
    private string Input(string input)
    {
        var parts = input.Split('.', 2);
        return parts.Length == 1 ? Entity(input) : Of("input", ("entity", Entity(parts[0])), ("field", Field(parts[1])));
    }

    private static string Joined(params IEnumerable<string> parts) => string.Join(" · ", parts.Where(static part => part.Length > 0));

    private string Worded(string id, string otherwise) => Said(KnownText.Or(id, otherwise));

    private string Said(object name) => name is CrmText text ? Text(text) : (string)name;

    private static string Known(string language) => TextCatalogue.Languages.FirstOrDefault(known =>
            language.Equals(known, StringComparison.OrdinalIgnoreCase) || language.StartsWith(known + "-", StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException($"The language must be one of {string.Join(", ", TextCatalogue.Languages)}: {language}", nameof(language));
}
