using System.Text.Json.Serialization;
using CrmAudit.Engine.Scoring;

namespace CrmAudit.Engine.Reporting.Json;

/// <summary>The result file: a report and what tells it apart from any other JSON. The tables stand before the findings that refer to them.</summary>
internal sealed record ReportDocument : IJsonOnDeserializing
{
    public const string FormatName = "CrmAudit.Report";
    public const int CurrentVersion = 3;

    /// <summary>The first version in which findings leave out what their run and check say.</summary>
    public const int SaysOnce = 3;

    public string? Format { get; init; }

    public int SchemaVersion { get; init; }

    public bool Redacted { get; init; }

    public Guid RunId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset AsOf { get; init; }

    public string? Company { get; init; }

    public AuditScore? Score { get; init; }

    /// <summary>The money lost and at risk, each record counted once.</summary>
    public IReadOnlyList<MoneyTotal> Money { get; init; } = [];

    public IReadOnlyList<CrmImportFile> Files { get; init; } = [];

    public IReadOnlyList<CrmCheck> Checks { get; init; } = [];

    public IReadOnlyList<ResultOrigin> Origins { get; init; } = [];

    public IReadOnlyList<ResultShape> Shapes { get; init; } = [];

    /// <summary>The properties the cards of an entity stand with, in the order of their values.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Columns { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Owners of records.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    public IReadOnlyList<ResultRecord> Records { get; init; } = [];

    /// <summary>What groups of duplicates have in common as findings.</summary>
    public IReadOnlyList<CrmFinding> Bases
    {
        get;
        init
        {
            field = value;
            ResultTables.Current.AddRead(value);
        }
    } = [];

    public IReadOnlyList<ResultGroup> Groups { get; init; } = [];

    /// <summary>The fields cards of groups are compared by.</summary>
    public IReadOnlyList<ResultMatchShape> MatchShapes { get; init; } = [];

    /// <summary>All other findings.</summary>
    public IReadOnlyList<CrmFinding> Findings { get; init; } = [];

    /// <summary>The document with groups among its findings.</summary>
    public ReportDocument Whole()
    {
        foreach (var group in Groups)
        {
            // Reasons are kept as they stand: what is wrong with them must show now, not when somebody looks.
            _ = group.Group.Reasons;
        }
        return this with { Findings = FindingOrder.Sort([.. Findings, .. Groups.Select(static group => group.Group)]), Groups = [] };
    }

    void IJsonOnDeserializing.OnDeserializing() => ResultTables.Current.Document = this;
}
