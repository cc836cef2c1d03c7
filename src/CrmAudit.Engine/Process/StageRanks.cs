using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Process;

/// <summary>
/// The order of the stages of a pipeline, known before the events are in order: that of the configuration, then that of the CRM's own settings; else by the mean relative place
/// of the stage in the histories, rows of one moment sharing their places; then the stage met more often; then the name.
/// </summary>
internal sealed class StageRanks(IReadOnlyList<List<CrmStageChange>> histories, PipelineSection? section, IReadOnlyList<ToldStage> told)
{
    private Dictionary<string, int>? _ranks;

    /// <summary>0-based place of a stage that occurs in the histories. Learned when first asked: most histories have no equal times.</summary>
    public int Of(string stage) => (_ranks ??= Learn())[stage];

    private Dictionary<string, int> Learn()
    {
        var places = new Dictionary<string, (double Sum, int Placed, int Rows)>(StageName.Comparer);
        foreach (var rows in histories)
        {
            // A history of one moment says nothing of the order.
            var tells = rows.Count > 1 && rows[0].ChangedAt != rows[^1].ChangedAt;
            for (var i = 0; i < rows.Count;)
            {
                var end = i + 1;
                while (end < rows.Count && rows[end].ChangedAt == rows[i].ChangedAt)
                {
                    end++;
                }
                var place = tells ? (i + end - 1) / 2.0 / (rows.Count - 1) : 0;
                for (; i < end; i++)
                {
                    var (sum, placed, count) = places.GetValueOrDefault(rows[i].Stage!);
                    places[rows[i].Stage!] = (sum + place, placed + (tells ? 1 : 0), count + 1);
                }
            }
        }
        var configured = (section?.Stages ?? []).Select(static stage => stage.Name).Concat(told.Select(static stage => stage.Name)).Select(static (name, index) => (Name: name, index)).DistinctBy(static pair => pair.Name, StageName.Comparer).ToDictionary(static pair => pair.Name, static pair => pair.index, StageName.Comparer);
        return places
            .OrderBy(pair => configured.GetValueOrDefault(pair.Key, int.MaxValue))
            .ThenBy(static pair => pair.Value.Placed > 0 ? Math.Round(pair.Value.Sum / pair.Value.Placed, 9) : 0.5)
            .ThenByDescending(static pair => pair.Value.Rows)
            .ThenBy(static pair => pair.Key, StageName.Comparer)
            .Select(static (pair, index) => (pair.Key, index))
            .ToDictionary(static pair => pair.Key, static pair => pair.index, StageName.Comparer);
    }
}
