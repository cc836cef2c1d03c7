using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>The open deals of a pipeline by stage and age, for a chart: one row a stage, with the number of deals and their ages in days.</summary>
internal static class Ageing
{
    private static readonly (string Kind, double Days)[] Bands = [("upTo7", 7), ("upTo30", 30), ("upTo90", 90), ("upTo180", 180), ("over180", double.PositiveInfinity)];

    /// <summary>Ages are counted from the beginning of the deal; deals without one are left out.</summary>
    public static CrmAgeing Of(PipelineLog pipeline, DateTimeOffset asOf)
    {
        var rows = new List<CrmAgeingStage>();
        foreach (var stage in pipeline.OpenStages)
        {
            var ages = pipeline.Standing(stage).Where(static item => item.StartedAt is not null).Select(item => (asOf - item.StartedAt!.Value).TotalDays).ToList();
            var counts = new long[Bands.Length];
            foreach (var age in ages)
            {
                counts[Array.FindIndex(Bands, band => age <= band.Days)]++;
            }
            rows.Add(new(stage.Name, ages.Count, [.. Bands.Zip(counts, static (band, count) => new CrmAgeBand(band.Kind, count))]));
        }
        return CrmAgeing.Of("ageing", rows.Exists(static row => row.Count > 0) ? rows : []);
    }
}
