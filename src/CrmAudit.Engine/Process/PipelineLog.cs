using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Process;

/// <summary>The cases of one pipeline and its stages in their order.</summary>
internal sealed class PipelineLog
{
    private readonly StageIndex _index;
    private readonly List<DealCase>[] _standing;

    private PipelineLog(string name, IReadOnlyList<DealCase> cases, IReadOnlyList<StageInfo> stages, PipelineSection? section, IReadOnlyList<ToldStage> told)
    {
        Name = name;
        Cases = cases;
        Stages = stages;
        Section = section;
        ToldBy = told.Count > 0 ? told[0].File : null;
        _index = new(stages);
        _standing = [.. stages.Select(static _ => new List<DealCase>())];
        foreach (var item in cases)
        {
            item.Locate(_index);
            if (item.IsOpen && item.Place >= 0)
            {
                _standing[item.Place].Add(item);
            }
        }
    }

    /// <summary>Name; "" where the exports name no pipeline.</summary>
    public string Name { get; }

    /// <summary>All deals, by id.</summary>
    public IReadOnlyList<DealCase> Cases { get; }

    /// <summary>The stages in the order of the configuration, then of the CRM's own settings, else in the order deals go through them.</summary>
    public IReadOnlyList<StageInfo> Stages { get; }

    /// <summary>What the configuration says of the pipeline; null when nothing.</summary>
    public PipelineSection? Section { get; }

    /// <summary>File of the CRM's own settings that lists its stages; null where none does, and stages no deal stood on do not show.</summary>
    public string? ToldBy { get; }

    public IEnumerable<DealCase> Open => Cases.Where(static item => item.IsOpen);

    public IEnumerable<StageInfo> OpenStages => Stages.Where(static stage => stage.Status == CrmDealStatus.Open);

    /// <summary>Subject of a finding about the pipeline as a whole.</summary>
    public CrmSubject Subject => new(CrmSubjectType.Pipeline, Name, Name.Length > 0 ? Name : null);

    /// <summary>Subject of a finding about one of its stages.</summary>
    public CrmSubject StageSubject(string stage) => new(CrmSubjectType.Stage, stage, stage, Scope: Name.Length > 0 ? Name : null);

    public StageInfo? Find(string? stage) => _index.Of(stage) is >= 0 and var place ? Stages[place] : null;

    /// <summary>The open deals on a stage now, by id.</summary>
    public IReadOnlyList<DealCase> Standing(StageInfo stage) => _standing[stage.Order];

    /// <summary>What the configuration says of a pipeline; null when nothing.</summary>
    public static PipelineSection? SectionOf(string name, AuditConfig config) => config.Pipelines.FirstOrDefault(item => StageName.Same(item.Name, name))
        ?? (name.Length == 0 && config.Pipelines.Count == 1 ? config.Pipelines[0] : null);

    public static PipelineLog Build(string name, IReadOnlyList<DealCase> cases, PipelineSection? section, IReadOnlyList<ToldStage> told) => new(name, cases, StageLearner.Learn(cases, section, told), section, told);
}
