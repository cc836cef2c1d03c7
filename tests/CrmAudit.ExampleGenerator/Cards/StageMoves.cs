namespace CrmAudit.ExampleGenerator.Cards;

/// <summary>One entry of the stage history.</summary>
/// <param name="DealId">Deal.</param>
/// <param name="Pipeline">Pipeline of the deal.</param>
/// <param name="Stage">Stage entered.</param>
/// <param name="At">When.</param>
internal sealed record StageMove(int DealId, string Pipeline, string Stage, DateTime At);

/// <summary>
/// How the deals came to where they stand: along the stages of their pipeline, most of the time spent in «В работе» and «Ведение переговоров»; a few skip a stage, a few go back.
/// </summary>
internal static class StageMoves
{
    /// <summary>Weight of a stage in the time a deal takes; 1 where none is named.</summary>
    private static readonly Dictionary<string, int> Slow = new(StringComparer.Ordinal) { ["В работе"] = 9, ["Ведение переговоров"] = 7 };

    public static List<StageMove> Make(SeededRandom random, IEnumerable<Deal> deals) => [.. deals.SelectMany(deal => Of(random, deal))];

    private static IEnumerable<StageMove> Of(SeededRandom random, Deal deal)
    {
        var stages = Way(random, deal);
        var start = deal.CreatedAt < deal.ModifiedAt ? deal.CreatedAt : deal.ModifiedAt.AddDays(-21);
        // The last entry stands a little before the card was changed last.
        var minutes = Math.Max(stages.Count, (int)(deal.ModifiedAt - start).TotalMinutes - random.Between(1, 30));
        var weights = stages.Select(stage => Slow.GetValueOrDefault(stage, 1) * random.Between(50, 150)).ToList();
        var whole = Math.Max(1, weights.Take(weights.Count - 1).Sum());
        var (passed, before) = (0, DateTime.MinValue);
        for (var i = 0; i < stages.Count; i++)
        {
            var at = i == 0 ? start : InWorkingHours(start.AddMinutes((long)minutes * passed / whole));
            at = at > before ? at : before.AddMinutes(5);
            yield return new(deal.Id, deal.Pipeline, stages[i], at);
            before = at;
            passed += weights[i];
        }
    }

    /// <summary>Nobody moves deals at night.</summary>
    private static DateTime InWorkingHours(DateTime moment) => moment.Hour < 9 ? moment.AddHours(-moment.Hour - 7) : moment.Hour > 17 ? moment.AddHours(17 - moment.Hour) : moment;

    private static List<string> Way(SeededRandom random, Deal deal)
    {
        var all = deal.Pipeline == "Проекты" ? Deals.Projects : Deals.Wholesale;
        var end = deal.Stage switch { Deals.Won => all.Count, Deals.Lost => random.Between(1, all.Count - 1), _ => all.IndexOf(deal.Stage) + 1 };
        var way = all.Take(end).ToList();
        if (way.Count > 3 && random.Chance(9))
        {
            way.RemoveAt(random.Between(1, way.Count - 2));
        }
        if (way.Count > 2 && random.Chance(6))
        {
            way.InsertRange(way.Count, [way[^2], way[^1]]);
        }
        return deal.Closed ? [.. way, deal.Stage] : way;
    }
}
