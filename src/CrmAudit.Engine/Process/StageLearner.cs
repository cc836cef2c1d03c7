using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Import.Mapping;

namespace CrmAudit.Engine.Process;

/// <summary>Finds the stages of a pipeline, what they mean and their order.</summary>
internal static class StageLearner
{
    /// <summary>
    /// The stages of the configuration in its order, then those the CRM's own settings list in theirs, then the others. Others are ordered by their mean relative place in
    /// the histories (0 first, 1 last), open ones before won before lost, then those entered more often; without history by name. A stage
    /// means Won or Lost when most deals standing on it have that status, or where none stands on it any more (all were opened again) by its name; one on which only closed deals stand is no open stage. Spellings that differ in case only are one stage, named as it is most often.
    /// </summary>
    public static IReadOnlyList<StageInfo> Learn(IReadOnlyList<DealCase> cases, PipelineSection? section, IReadOnlyList<ToldStage> told)
    {
        var spelled = new Dictionary<string, Tally>(StringComparer.Ordinal);
        foreach (var item in cases)
        {
            for (var i = 0; i < item.Visits.Count; i++)
            {
                var tally = Get(spelled, item.Visits[i].Stage);
                tally.Places += item.Visits.Count > 1 ? (double)i / (item.Visits.Count - 1) : 0;
                tally.Visits++;
            }
            if (item.Stage is { Length: > 0 } current)
            {
                var tally = Get(spelled, current);
                tally.Standing++;
                tally.Won += item.Status == CrmDealStatus.Won ? 1 : 0;
                tally.Lost += item.Status == CrmDealStatus.Lost ? 1 : 0;
                tally.Closed += item.Status is CrmDealStatus.Won or CrmDealStatus.Lost or CrmDealStatus.Closed ? 1 : 0;
            }
        }
        var tallies = new Dictionary<string, Tally>(StageName.Comparer);
        foreach (var (name, tally) in spelled.OrderByDescending(static pair => pair.Value.Visits + pair.Value.Standing).ThenBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            Get(tallies, name).Add(tally);
        }
        var stages = new List<StageInfo>();
        foreach (var stage in section?.Stages ?? [])
        {
            tallies.Remove(stage.Name, out var tally);
            var outcome = told.FirstOrDefault(other => StageName.Same(other.Name, stage.Name))?.Outcome;
            stages.Add(new(stage.Name, stage.Status ?? outcome ?? tally?.StatusOf(stage.Name) ?? CrmDealStatus.Open, stages.Count, stage));
        }
        foreach (var stage in told.Where(stage => !stages.Exists(other => StageName.Same(other.Name, stage.Name))).ToList())
        {
            tallies.Remove(stage.Name, out var tally);
            stages.Add(new(stage.Name, stage.Outcome ?? tally?.StatusOf(stage.Name) ?? CrmDealStatus.Open, stages.Count, null));
        }
        foreach (var (name, tally) in tallies
            .OrderBy(static pair => pair.Value.StatusOf(pair.Key))
            .ThenBy(static pair => pair.Value.Place)
            .ThenByDescending(static pair => pair.Value.Visits)
            .ThenBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            stages.Add(new(name, tally.StatusOf(name), stages.Count, null));
        }
        return stages;
    }

    private static Tally Get(Dictionary<string, Tally> tallies, string stage)
    {
        if (!tallies.TryGetValue(stage, out var tally))
        {
            tallies[stage] = tally = new();
        }
        return tally;
    }

    private sealed class Tally
    {
        public double Places { get; set; }

        public int Visits { get; set; }

        public int Standing { get; set; }

        public int Won { get; set; }

        public int Lost { get; set; }

        /// <summary>Won, lost, or closed without a word how.</summary>
        public int Closed { get; set; }

        public void Add(Tally other)
        {
            Places += other.Places;
            Visits += other.Visits;
            Standing += other.Standing;
            Won += other.Won;
            Lost += other.Lost;
            Closed += other.Closed;
        }

        public double Place => Visits > 0 ? Math.Round(Places / Visits, 9) : 0.5;

        public CrmDealStatus StatusOf(string name) => Standing == 0 ? ByName(name) : 2 * Won > Standing ? CrmDealStatus.Won : 2 * Lost > Standing ? CrmDealStatus.Lost : Closed == Standing ? CrmDealStatus.Closed : CrmDealStatus.Open;

        private static CrmDealStatus ByName(string name) => DealOutcomeWords.Of(name) is var told and not CrmDealStatus.Unknown ? told : CrmDealStatus.Open;
    }
}
