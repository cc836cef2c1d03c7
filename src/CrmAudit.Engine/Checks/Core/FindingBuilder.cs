using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Checks.Core;

/// <summary>Builds one finding: holds the measured value against the thresholds, words nothing.</summary>
internal sealed class FindingBuilder(CheckContext context, CrmSubject subject)
{
    /// <summary>Below this many rows a share whose interval crosses a line is Indeterminate.</summary>
    public const int FewRows = 30;

    private const string DefaultMessage = "message";

    private readonly Dictionary<string, object?> _args = new(StringComparer.Ordinal);
    private Dictionary<string, object?> _told = [];
    private readonly Dictionary<string, object?> _data = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CrmSeries> _series = new(StringComparer.OrdinalIgnoreCase);
    private IReadOnlyList<CrmEvidenceRow> _evidence = [];
    private CrmThreshold? _threshold = context.Check.Threshold;
    private CrmStatus? _status;
    private CrmText? _reason;
    private CrmInterval? _interval;
    private long? _records;
    private decimal? _worth;
    private bool _isClaimed;
    private bool _showsCards;
    private CrmTestStep? _test;
    private IReadOnlyList<Cause> _causes = [];
    private CrmWork _work = context.Check.Work;
    private CrmSeverity? _severity;
    private double? _measured;
    private double? _numerator;
    private double? _denominator;
    private CrmUnit _unit = context.Check.Unit;
    private string _method = "exact";
    private string _message = DefaultMessage;
    private CrmText? _ownMessage;
    private bool _absence;
    private bool _isListed;
    private string? _looksAt;
    private string _recommendation = "recommendation";
    private double _confidence = 1;

    /// <summary>A share of rows, with its Wilson interval. No rows at all: nothing to evaluate.</summary>
    public FindingBuilder Share(long numerator, long denominator)
    {
        _unit = CrmUnit.Share;
        _numerator = numerator;
        _denominator = denominator;
        if (denominator == 0)
        {
            return NotEvaluated(NoRows());
        }
        _measured = (double)numerator / denominator;
        _interval = CrmInterval.Wilson(numerator, denominator);
        _method = "Wilson 95 %";
        return this;
    }

    /// <summary>A share of a whole that is fully known (stages of a pipeline, rows of a register): exact, without an interval.</summary>
    public FindingBuilder Proportion(long numerator, long denominator)
    {
        _unit = CrmUnit.Share;
        _numerator = numerator;
        _denominator = denominator;
        if (denominator == 0)
        {
            return NotEvaluated(NoRows());
        }
        _measured = (double)numerator / denominator;
        return this;
    }

    /// <summary>Why there is nothing to measure: the table is empty, or it is there and holds none of the records asked about.</summary>
    public CrmText NoRows() =>
        ThinTables.EntitiesOf(context.Check, subject).Select(entity => (Entity: entity, Count: (long)context.Data.Of(entity).Count)).FirstOrDefault(static table => table.Count > 0) is { Count: > 0 } table
            ? new(subject.Type == CrmSubjectType.Entity ? "reason.noneFit" : "reason.noneFit.of", ("subject", SubjectName.Of(subject)), ("entity", new CrmText($"report.entity.{table.Entity}")), ("n", table.Count))
            : new("reason.noRows", ("subject", SubjectName.Of(subject)));

    /// <summary>A number of things out of a population (or out of none that matters).</summary>
    public FindingBuilder Count(long count, long? population = null)
    {
        _unit = CrmUnit.Count;
        _numerator = count;
        _denominator = population;
        _measured = count;
        return this;
    }

    /// <summary>A value with its unit from n rows.</summary>
    public FindingBuilder Value(double value, CrmUnit unit, long? n = null)
    {
        _unit = unit;
        _measured = value;
        _denominator = n;
        return this;
    }

    public FindingBuilder Threshold(CrmThreshold? threshold)
    {
        _threshold = threshold;
        return this;
    }

    /// <summary>Decides the status where a threshold cannot.</summary>
    public FindingBuilder Status(CrmStatus status)
    {
        _status = status;
        return this;
    }

    public FindingBuilder Severity(CrmSeverity severity)
    {
        _severity = severity;
        return this;
    }

    public FindingBuilder NotEvaluated(CrmText reason)
    {
        _status = CrmStatus.NotEvaluated;
        _reason = reason;
        return this;
    }

    public FindingBuilder Failed(Exception exception)
    {
        _status = CrmStatus.Error;
        _reason = new CrmText("reason.error", ("type", exception.GetType().Name), ("message", exception.Message));
        return this;
    }

    public FindingBuilder Indeterminate(CrmText reason)
    {
        _status = CrmStatus.Indeterminate;
        _reason = reason;
        return this;
    }

    /// <summary>Says that the fault is that something is not there, which a table that proves nothing does not show.</summary>
    public FindingBuilder Absence()
    {
        _absence = true;
        return this;
    }

    /// <summary>Says that what was counted is listed in full by something other than records, which need prove nothing then.</summary>
    public FindingBuilder Listed()
    {
        _isListed = true;
        return this;
    }

    /// <summary>The entity a finding rests on, where neither its subject nor the inputs of the check name it.</summary>
    public FindingBuilder LooksAt(string entity)
    {
        _looksAt = entity;
        return this;
    }

    /// <summary>Records to be read: reports show them with all their values.</summary>
    public FindingBuilder Cards(IReadOnlyList<CrmEvidenceRow> rows)
    {
        _showsCards = true;
        return Evidence(rows);
    }

    /// <summary>The affected records.</summary>
    public FindingBuilder Evidence(IReadOnlyList<CrmEvidenceRow> rows)
    {
        _evidence = rows;
        return this;
    }

    /// <summary>How many records are affected, where the evidence does not list each.</summary>
    public FindingBuilder Impact(long records)
    {
        _records = records;
        return this;
    }

    /// <summary>Says that the rows of the evidence already tell what they claim.</summary>
    public FindingBuilder Claimed()
    {
        _isClaimed = true;
        return this;
    }

    /// <summary>Money in the main currency that no record of the evidence stands for.</summary>
    public FindingBuilder Worth(decimal? amount)
    {
        _worth = amount;
        return this;
    }

    public FindingBuilder Method(string method, double confidence = 1)
    {
        _method = method;
        _confidence = confidence;
        return this;
    }

    /// <summary>The variant of the message text: {CheckId}.{variant}; "message" by default.</summary>
    public FindingBuilder Message(string variant)
    {
        _message = variant;
        return this;
    }

    /// <summary>A message of its own instead of a variant of the check's.</summary>
    public FindingBuilder Message(CrmText text)
    {
        _ownMessage = text;
        return this;
    }

    /// <summary>The variant of the recommendation text: {CheckId}.{variant}; "recommendation" by default.</summary>
    public FindingBuilder Recommendation(string variant)
    {
        _recommendation = variant;
        return this;
    }

    /// <summary>The causes the checklist gives; told where the finding is past its norm, as {cause} of the message.</summary>
    public FindingBuilder Causes(IReadOnlyList<Cause> causes)
    {
        _causes = causes;
        return this;
    }

    /// <summary>What kind of work this finding asks for, where it is not that of its check.</summary>
    public FindingBuilder Work(CrmWork work)
    {
        _work = work;
        return this;
    }

    /// <summary>A value for the texts beside the standard ones (subject, measured, numerator, denominator, norm, red, asOf).</summary>
    public FindingBuilder Arg(string name, object? value)
    {
        _args[name] = value;
        return this;
    }

    /// <summary>The values for the texts of another finding of the check, which this one is a part of.</summary>
    public FindingBuilder ArgsOf(FindingBuilder whole)
    {
        foreach (var (name, value) in whole._told)
        {
            _args[name] = value;
        }
        return this;
    }

    /// <summary>Asks a person to find out what no export tells; left out of a pass.</summary>
    /// <param name="does">What to do.</param>
    /// <param name="expects">What must happen, or what the answer may be.</param>
    /// <param name="key">Key of the answer; check and subject by default.</param>
    public FindingBuilder Test(CrmText does, CrmText expects, string? key = null)
    {
        _test = new(key ?? $"{context.Check.Id}:{subject.Id}", does, expects);
        return this;
    }

    /// <summary>Figures that belong together, for reports to draw and scripts to read.</summary>
    public FindingBuilder Series(CrmSeries series)
    {
        _series[series.Name] = series;
        return this;
    }

    /// <summary>A further figure for scripts.</summary>
    public FindingBuilder Data(string name, object? value)
    {
        _data[name] = value;
        return this;
    }

    public CrmFinding Build()
    {
        var status = Proven(Evaluate());
        ClaimMoney();
        var impact = Impact();
        var isPast = status is CrmStatus.Warning or CrmStatus.Fail;
        if (isPast && _causes.Count > 0)
        {
            _args["cause"] = Cause.Summary(_causes);
            _data["causes"] = _causes.ToDictionary(static cause => cause.Name, static cause => (object?)cause.IsSupported, StringComparer.Ordinal);
        }
        var args = _told = Args(impact);
        return new()
        {
            RunId = context.Run.RunId,
            AsOf = context.AsOf,
            CheckId = context.Check.Id,
            CheckVersion = context.Check.Version,
            Area = context.Check.Area,
            Tags = context.Check.Tags,
            Status = status,
            StatusReasonText = _reason,
            Severity = _severity ?? SeverityOf(context.Check.Severity, status),
            Subject = subject,
            Measured = _measured,
            Numerator = _numerator,
            Denominator = _denominator,
            Unit = _unit,
            Interval = _interval,
            Threshold = _threshold,
            Evidence = new() { Rows = _evidence, Total = _evidence.Count, ShowsCards = _showsCards },
            // Where nothing was measured and no variant tells more, there is nothing but the reason to tell.
            MessageText = status is CrmStatus.NotEvaluated or CrmStatus.Error || (status == CrmStatus.Indeterminate && _measured is null && _message == DefaultMessage) ? _reason : _ownMessage ?? Worded($"{context.Check.Id}.{_message}", args),
            RecommendationText = status is CrmStatus.Warning or CrmStatus.Fail or CrmStatus.Indeterminate
                ? Worded($"{context.Check.Id}.{_recommendation}", args)
                : null,
            Test = status == CrmStatus.Pass ? null : _test,
            Effort = isPast ? WorkHours.Of(_work, impact?.Records ?? 0, EvidenceRecords.People(_evidence.Select(static row => row.Reference))) : null,
            Impact = impact,
            Method = _method,
            Confidence = _confidence,
            Data = _data,
            Series = _series,
        };
    }

    /// <summary>A text with those of the values it says: a finding tells nothing that nobody reads.</summary>
    private static CrmText Worded(string id, Dictionary<string, object?> args) => new(id, TextCatalogue.NamesOf(id) is { } names
        ? names.Where(args.ContainsKey).ToDictionary(static name => name, name => args[name], StringComparer.Ordinal)
        : args);

    private CrmStatus Evaluate()
    {
        if (_status is { } decided)
        {
            return decided;
        }
        if (_threshold is null || _measured is not { } measured)
        {
            return CrmStatus.Pass;
        }
        _reason = TooFew(_threshold, _interval, _denominator);
        return _reason is null ? _threshold.Evaluate(measured) : CrmStatus.Indeterminate;
    }

    /// <summary>Why a share of few rows cannot be told; null where it can, as with anything that has no interval.</summary>
    public static CrmText? TooFew(CrmThreshold threshold, CrmInterval? interval, double? rows) => interval is not null && rows < FewRows && threshold.Evaluate(interval.Low) != threshold.Evaluate(interval.High)
        ? new("reason.fewRows", ("n", (long)rows), ("low", interval.Low), ("high", interval.High))
        : null;

    /// <summary>A pass, or an absence, that the records looked at cannot prove is none.</summary>
    private CrmStatus Proven(CrmStatus status)
    {
        var claims = status == CrmStatus.Pass ? _method != AttestedFinding.Method : _absence && status is CrmStatus.Warning or CrmStatus.Fail;
        if (!claims || _isListed || ThinTables.Reason(context, subject, _looksAt) is not { } reason)
        {
            return status;
        }
        _reason = reason;
        return CrmStatus.Indeterminate;
    }

    /// <summary>The severity of a check, one step lower between norm and red line.</summary>
    public static CrmSeverity SeverityOf(CrmSeverity check, CrmStatus status) => status == CrmStatus.Warning && check > CrmSeverity.Info ? check - 1 : check;

    /// <summary>Every row claims the money of its record, where the check speaks of money and has not said otherwise.</summary>
    private void ClaimMoney()
    {
        if (context.Check.Money != CrmMoney.Touched && _evidence.Count > 0 && !_isClaimed)
        {
            var money = RecordMoney.Of(context);
            _evidence = [.. _evidence.Select(row => row with { Claimed = money.ClaimOf(row, context.Check.Money) })];
        }
    }

    /// <summary>The records of the evidence, each once, and the money they claim.</summary>
    private CrmImpact? Impact()
    {
        var records = _evidence.GroupBy(RowKey.Of).ToList();
        if (_records is null && records.Count == 0 && _measured is null)
        {
            return null;
        }
        var claims = records.Select(static rows => rows.Max(static row => row.Claimed)).OfType<decimal>().Where(static claim => claim > 0).ToList();
        var amount = context.Check.Money == CrmMoney.Touched || (claims.Count == 0 && _worth is null) ? (decimal?)null : claims.Sum() + (_worth ?? 0);
        return new(_records ?? records.Count, amount, amount is null ? null : context.Config.Audit.Currency, context.Check.Money);
    }

    private Dictionary<string, object?> Args(CrmImpact? impact)
    {
        var args = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["subject"] = SubjectName.Of(subject),
            ["measured"] = _measured,
            ["numerator"] = _numerator,
            ["denominator"] = _denominator,
            ["norm"] = _threshold?.Norm,
            ["red"] = _threshold?.Red,
            ["asOf"] = context.AsOf,
            ["cause"] = "",
            ["amount"] = impact?.Amount ?? 0,
            ["currency"] = context.Config.Audit.Currency,
        };
        foreach (var (name, value) in context.Check.Parameters)
        {
            args.TryAdd(name, value);
        }
        foreach (var (name, value) in _args)
        {
            args[name] = value;
        }
        return args;
    }
}
