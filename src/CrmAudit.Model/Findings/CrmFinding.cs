using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace CrmAudit;

/// <summary>What one check says of one subject. Present for a pass as well as for a failure. Two findings are equal only if they are the same object.</summary>
public record CrmFinding
{
    private static readonly Dictionary<string, object?> NoFigures = [];
    private static readonly Dictionary<string, CrmSeries> NoSeries = [];

    private readonly CrmSubject _subject = null!;
    private readonly CrmEvidence _evidence = CrmEvidence.None;
    private string? _fingerprint;
    private string? _evidenceHash;
    private readonly IReadOnlyDictionary<string, CrmSeries> _series = NoSeries;
    private IReadOnlyDictionary<string, object?>? _data;

    /// <summary>Version of this shape.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The run that gave the finding; the only part that differs between two runs over the same input.</summary>
    public Guid RunId { get; init; }

    /// <summary>The moment the exports are judged at.</summary>
    public DateTimeOffset AsOf { get; init; }

    /// <summary>Id of the check (Data.StaleCard).</summary>
    public required string CheckId { get; init; }

    /// <summary>The check, where it is none of the catalogue; null for those of the catalogue.</summary>
    public CrmCheck? Check { get; init; }

    /// <summary>Rises when the meaning of the check changes.</summary>
    public int CheckVersion { get; init; } = 1;

    /// <summary>Area of the audit.</summary>
    public CrmArea Area { get; init; }

    /// <summary>Tags to select by.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Outcome.</summary>
    public CrmStatus Status { get; init; }

    /// <summary>Why it is Indeterminate, NotEvaluated or Error, before it is worded; null for the others.</summary>
    public CrmText? StatusReasonText { get; init; }

    /// <summary>Why it is Indeterminate, NotEvaluated or Error.</summary>
    public string? StatusReason => StatusReasonText?.Render();

    /// <summary>How soon it must be put right: that of the check in the red, one step lower between norm and red line.</summary>
    public CrmSeverity Severity { get; init; }

    /// <summary>What it is about.</summary>
    public required CrmSubject Subject
    {
        get => _subject;
        init
        {
            _subject = value;
            _fingerprint = null;
        }
    }

    /// <summary>The measured value, in <see cref="Unit"/>.</summary>
    public double? Measured { get; init; }

    /// <summary>Numerator of a share; the count otherwise.</summary>
    public double? Numerator { get; init; }

    /// <summary>Denominator of a share; the population otherwise.</summary>
    public double? Denominator { get; init; }

    /// <summary>What the measured value is counted in.</summary>
    public CrmUnit Unit { get; init; }

    /// <summary>Confidence interval of the measured value, where it is a share.</summary>
    public CrmInterval? Interval { get; init; }

    /// <summary>What it was held against; null when the check only informs.</summary>
    public CrmThreshold? Threshold { get; init; }

    /// <summary>The records it rests on.</summary>
    public virtual CrmEvidence Evidence
    {
        get => _evidence;
        init
        {
            _evidence = value;
            _evidenceHash = null;
        }
    }

    /// <summary>Message before it is worded.</summary>
    public virtual CrmText? MessageText { get; init; }

    /// <summary>Recommendation before it is worded.</summary>
    public virtual CrmText? RecommendationText { get; init; }

    /// <summary>The check in a few words.</summary>
    public string Title => Check?.Title ?? new CrmText(CheckId + ".title").Render();

    /// <summary>What was found, with its numbers.</summary>
    public string Message => MessageText?.Render() ?? "";

    /// <summary>What to do about it.</summary>
    public string Recommendation => RecommendationText?.Render() ?? "";

    /// <summary>What a person has to do so that the next audit can tell; null where nothing is asked.</summary>
    public CrmTestStep? Test { get; init; }

    /// <summary>How much work that is.</summary>
    public CrmEffort? Effort { get; init; }

    /// <summary>What it costs to leave it.</summary>
    public CrmImpact? Impact { get; init; }

    /// <summary>How it was measured (exact, Wilson 95 %, Kaplan-Meier p50, MAD 3.5 ...).</summary>
    public string Method { get; init; } = "exact";

    /// <summary>How sure it is, 0-1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Key of check and subject; unchanged by wording, language, order, counts and thresholds.</summary>
    public string Fingerprint
    {
        get => _fingerprint ??= Hash($"{CheckId}\n{Subject.Type}\n{Subject.Scope}\n{Subject.Id}");

        // For what a history keeps of a finding, whose subject is not kept.
        internal init => _fingerprint = value;
    }

    /// <summary>Key of the affected records, whatever their order.</summary>
    public string EvidenceHash => _evidenceHash ??= HashOf(Evidence);

    /// <summary>How many findings the check gave in its run, so that a filtered set is known for one; 0 where nobody counted.</summary>
    public int CheckFindings { get; set; }

    /// <summary>How many checks were asked for in its run; 0 where nobody counted.</summary>
    public int RunChecks { get; set; }

    /// <summary>How it stands against the previous audit.</summary>
    public CrmBaseline Baseline { get; set; }

    /// <summary>The figure of the previous audit, in <see cref="Unit"/>; null where it had none.</summary>
    public double? BaselineMeasured { get; set; }

    /// <summary>Why it is not acted on, where that was decided.</summary>
    public CrmSuppression? Suppression { get; set; }

    /// <summary>Figures that belong together (a funnel, a distribution, a bridge) by name, of types that say what they tell; reports draw them.</summary>
    public IReadOnlyDictionary<string, CrmSeries> Series
    {
        get => _series;
        init
        {
            _series = value;
            _data = null;
        }
    }

    /// <summary>Further figures of the check by name, for scripts; among them every series as plain lists and maps.</summary>
    public IReadOnlyDictionary<string, object?> Data
    {
        get => _data ??= _series.Count == 0 ? Figures : Figures.Concat(_series.Select(static pair => KeyValuePair.Create(pair.Key, (object?)pair.Value.Plain))).ToDictionary(StringComparer.Ordinal);
        init
        {
            Figures = value;
            _data = null;
        }
    }

    /// <summary>Further figures that are no series.</summary>
    internal IReadOnlyDictionary<string, object?> Figures { get; private init; } = NoFigures;

    /// <summary>What it has in common with others of its check: itself without subject, evidence and texts.</summary>
    internal CrmFinding Basis() => new(this) { Subject = new(Subject.Type, ""), Evidence = CrmEvidence.None, MessageText = null, RecommendationText = null, Confidence = 1 };

    /// <inheritdoc/>
    public virtual bool Equals(CrmFinding? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <inheritdoc/>
    public sealed override string ToString() => $"{Status} {CheckId} {Subject}";

    /// <summary>Line by line: put together, those of a million rows would be a text of a hundred megabytes.</summary>
    private static string HashOf(CrmEvidence evidence)
    {
        var lines = new string[evidence.Rows.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            var row = evidence.Rows[i];
            lines[i] = $"{row.Entity}\t{row.RecordId}\t{row.Field}\t{row.Value}";
        }
        Array.Sort(lines, StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                hash.AppendData("\n"u8);
            }
            hash.AppendData(Encoding.UTF8.GetBytes(lines[i]));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset(), 0, 8);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0, 8);
}
