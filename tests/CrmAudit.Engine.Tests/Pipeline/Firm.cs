namespace CrmAudit.Engine.Tests.Pipeline;

/// <summary>A funnel with everything the checks of the processes look at: users, tasks, leads with calls, automations, loss reasons, expected dates.</summary>
internal static class Firm
{
    /// <summary>The records of a firm of a seed.</summary>
    /// <param name="seed">Seed.</param>
    /// <param name="deals">Number of deals.</param>
    /// <param name="byDay">Whether the history knows days only, so that most moves share a moment with another.</param>
    /// <param name="withFrom">Whether a move names the stage it left.</param>
    /// <param name="numbered">Whether moves have numbers.</param>
    public static List<CrmRecord> Records(int seed, int deals, bool byDay, bool withFrom, bool numbered)
    {
        var funnel = new Funnel(seed).Fill(deals, 250);
        var random = new Random(seed);
        var changes = funnel.Data.StageChanges.ToList();
        var left = new Dictionary<string, string>();
        for (var i = 0; i < changes.Count; i++)
        {
            var change = changes[i];
            change.FromStage = withFrom ? left.GetValueOrDefault(change.DealId!) : null;
            change.Id = numbered ? $"{i + 1}" : "";
            left[change.DealId!] = change.Stage!;
            if (byDay)
            {
                change.ChangedAt = new DateTimeOffset(change.ChangedAt!.Value.Date, change.ChangedAt.Value.Offset);
            }
        }
        List<CrmRecord> records = [.. funnel.Data.Deals, .. changes];
        for (var i = 0; i < 4; i++)
        {
            records.Add(new CrmUser { Id = $"u{i}", Name = $"Менеджер {i}", Active = i != 3 });
        }
        foreach (var deal in funnel.Data.Deals)
        {
            deal.ExpectedCloseAt = deal.CreatedAt!.Value.AddDays(random.Next(10, 300));
            deal.LossReason = deal.Status == CrmDealStatus.Lost && random.Next(5) > 0 ? (random.Next(3) == 0 ? "Другое" : "Дорого") : null;
            var done = random.Next(3) > 0;
            records.Add(new CrmTask
            {
                Id = $"t{deal.Id}", Name = "Позвонить", Owner = deal.Owner, DealId = deal.Id, CreatedAt = deal.CreatedAt, DueAt = deal.CreatedAt.Value.AddDays(random.Next(1, 60)),
                Done = done, CompletedAt = done ? deal.CreatedAt.Value.AddDays(random.Next(1, 40)) : null,
            });
            records.Add(new CrmLead { Id = $"l{deal.Id}", Owner = deal.Owner, CreatedAt = deal.CreatedAt, Outcome = CrmLeadOutcome.Converted });
            records.Add(new CrmActivity { Id = $"a{deal.Id}", LeadId = $"l{deal.Id}", Owner = deal.Owner, StartedAt = deal.CreatedAt.Value.AddMinutes(random.Next(1, 3000)) });
        }
        records.Add(new CrmAutomation { Name = "Задача при договоре", Stages = "Договор", Owner = "Менеджер 1", Purpose = "звонок", FiredCount = 10, LastFiredAt = funnel.AsOf.AddDays(-2), RhythmDays = 3, TestedAt = funnel.AsOf.AddDays(-5) });
        records.Add(new CrmAutomation { Name = "Письмо на забытом этапе", Stages = "Забытый этап", FiredCount = 0 });
        return records;
    }

    public static CrmDataset Dataset(IEnumerable<CrmRecord> records)
    {
        var data = new CrmDataset();
        foreach (var record in records)
        {
            data.Add(record);
        }
        return data;
    }
}
