
namespace CrmAudit.Engine.Configuration;

/// <summary>One audit as its YAML file describes it. Every part has a sound default, so an empty file is valid.</summary>
public sealed class AuditConfig
{
    /// <summary>Who is audited, why and in which language.</summary>
    public AuditSection Audit { get; set; } = new();

    /// <summary>Where the CRM is.</summary>
    public CrmSection Crm { get; set; } = new();

    /// <summary>Where fresh exports come from with -Fetch; null for files alone.</summary>
    public SourceSection? Source { get; set; }

    /// <summary>Files to import.</summary>
    public IList<ExportSection> Exports { get; set; } = [];

    /// <summary>Thresholds by check id.</summary>
    public IDictionary<string, ThresholdSection> Thresholds { get; set; } = new Dictionary<string, ThresholdSection>();

    /// <summary>Words added to the module's own.</summary>
    public DictionariesSection Dictionaries { get; set; } = new();

    /// <summary>How duplicates are looked for.</summary>
    public DuplicatesSection Duplicates { get; set; } = new();

    /// <summary>Pipelines and their stages.</summary>
    public IList<PipelineSection> Pipelines { get; set; } = [];

    /// <summary>Norms of work with tasks.</summary>
    public TasksSection Tasks { get; set; } = new();

    /// <summary>Inventory of automations.</summary>
    public IList<AutomationSection> Automations { get; set; } = [];

    /// <summary>Reports and the figures they showed.</summary>
    public IList<ReportSection> Reports { get; set; } = [];

    /// <summary>Integrations.</summary>
    public IList<IntegrationSection> Integrations { get; set; } = [];

    /// <summary>Rates of exchange: currency (USD), then day (2026-05-04), to the price of one unit in the main currency, as the central bank publishes them.</summary>
    public IDictionary<string, IDictionary<string, double>> Rates { get; set; } = new Dictionary<string, IDictionary<string, double>>();

    /// <summary>What managers say they have.</summary>
    public DeclaredSection Declared { get; set; } = new();

    /// <summary>Answers only a person can give, by the id of the question, or of a step of the test protocol.</summary>
    public IDictionary<string, AnswerSection> Answers { get; set; } = new Dictionary<string, AnswerSection>();

    /// <summary>A filled test protocol (.xlsx or .csv); what stands in <see cref="Answers"/> comes first.</summary>
    public string? AnswersFile { get; set; }

    /// <summary>How the action plan is dated, and the plan of last time.</summary>
    public PlanSection Plan { get; set; } = new();

    /// <summary>Findings that are not acted on.</summary>
    public IList<SuppressionSection> Suppressions { get; set; } = [];

    /// <summary>What a scheduled run tells its scheduler, and to whom it sends what is new.</summary>
    public NotificationsSection Notifications { get; set; } = new();

    /// <summary>Full path of the file; null when built in memory. Relative paths of the file start at its folder.</summary>
    internal string? Path { get; set; }

    /// <summary>The lines of the file as written; null when built in memory.</summary>
    internal IReadOnlyList<string>? Lines { get; set; }

    /// <summary>Thresholds given on the command line, by check id; they beat those of the file.</summary>
    internal IDictionary<string, ThresholdSection> ParameterThresholds { get; set; } = new Dictionary<string, ThresholdSection>();
}
