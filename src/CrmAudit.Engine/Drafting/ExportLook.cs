using CrmAudit.Engine.Audit;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.Register;
using CrmAudit.Engine.Checks.Integrations.Registries;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Secrets;
using CrmAudit.Engine.Configuration.Validation;
using CrmAudit.Engine.Import;
using CrmAudit.Engine.Import.Mapping;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Drafting;

/// <summary>Looks at exports as an audit without a configuration would read them, and says what they show.</summary>
internal static class ExportLook
{
    /// <summary>Dates whose written offset is looked at.</summary>
    private const int MostDates = 2000;

    /// <summary>Reads the files, each once.</summary>
    /// <param name="files">Full paths.</param>
    /// <param name="observer">Hears of errors and tables.</param>
    /// <param name="clock">Now, when the exports prove no date.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static AuditDraft At(IReadOnlyList<string> files, IImportObserver observer, TimeProvider clock, CancellationToken cancel)
    {
        var config = AuditConfigReader.Default();
        config.Exports = [.. files.Select(static file => new ExportSection { Path = file })];
        var options = new RunOptions { Clock = clock };
        using var session = new ImportSession(holdsRecords: true);
        var listener = new Listener(observer);
        var data = new AuditImport(config, options, (path, import, next, stop) => new CrmImporter(import, next, session).Read(path, stop), session).Read(listener, cancel);
        var context = new CheckContext(RunContext.Of([], config, data, options, cancel), ChecksInForce.Of("Integration.Inventory", config));
        var tables = data.Files.ToLookup(static table => table.Path, ConfiguredFiles.Paths);
        return new()
        {
            Data = data,
            Files = [.. files.Select(file => new DraftFile(file, [.. tables[file]], listener.Problems.GetValueOrDefault(file)))],
            Pipelines = PipelinesOf(data, config),
            Managers = ManagersOf(data),
            Channels = [.. ChannelsOf(context)],
            Currency = CurrencyOf(data),
            Zone = ZoneOf(data),
            AsOf = AsOfDate.Newest(data, clock.GetUtcNow().AddDays(1), static _ => true),
        };
    }

    private static List<DraftPipeline> PipelinesOf(CrmDataset data, AuditConfig config)
    {
        var pipelines = new List<DraftPipeline>();
        foreach (var pipeline in ProcessLog.Build(data, config).Pipelines)
        {
            var standing = pipeline.Cases.Where(static item => item.Stage is not null).CountBy(static item => item.Stage!, StageName.Comparer).ToDictionary(StageName.Comparer);
            var stages = pipeline.Stages
                .Where(static stage => !string.IsNullOrWhiteSpace(stage.Name) && !SecretText.LooksLikeSecret(stage.Name))
                .Select(stage => new DraftStage(stage.Name, OutcomeOf(stage, standing.GetValueOrDefault(stage.Name)), standing.GetValueOrDefault(stage.Name)))
                .ToList();
            if (stages.Count > 0 && !SecretText.LooksLikeSecret(pipeline.Name))
            {
                pipelines.Add(new(pipeline.Name, stages, pipeline.Cases.Any(static item => item.Visits.Count > 1)));
            }
        }
        // Without a name a pipeline is told from others by being the only one.
        return pipelines.Count > 1 ? pipelines.FindAll(static pipeline => pipeline.Name.Length > 0) : pipelines;
    }

    /// <summary>What the deals on a stage show; its name where no deal stands there.</summary>
    private static CrmDealStatus OutcomeOf(StageInfo stage, int deals) =>
        deals == 0 && stage.Status == CrmDealStatus.Open && DealOutcomeWords.Of(stage.Name) is var told and (CrmDealStatus.Won or CrmDealStatus.Lost) ? told : stage.Status;

    private static List<KeyValuePair<string, long>> ManagersOf(CrmDataset data) =>
        [.. data.Deals.Where(static deal => deal.Status == CrmDealStatus.Open && IsName(deal.Owner))
            .CountBy(static deal => deal.Owner!.Trim(), StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key, StringComparer.Ordinal)
            .Select(static pair => KeyValuePair.Create(pair.Key, (long)pair.Value))];

    /// <summary>A name and nothing more personal: no address, no phone, no number alone.</summary>
    private static bool IsName(string? owner) => !string.IsNullOrWhiteSpace(owner) && !owner.Contains('@', StringComparison.Ordinal) && owner.Any(char.IsLetter) && owner.Count(char.IsAsciiDigit) < 5 && !SecretText.LooksLikeSecret(owner);

    private static IEnumerable<DraftChannel> ChannelsOf(CheckContext context)
    {
        var registries = Registry.Of(context).ToLookup(static registry => registry.Kind, StringComparer.Ordinal);
        foreach (var kind in IntegrationRegister.ExpectedKinds)
        {
            var records = ChannelUse.Of(context, kind).LongCount();
            var lists = registries[kind].ToList();
            if (lists.Count == 0 && records > 0)
            {
                yield return new(kind, null, records, null, null);
            }
            foreach (var list in lists)
            {
                yield return new(kind, list.Name == kind ? null : list.Name, list.Entries.Count, OnlyFile(list.Entries), null);
            }
        }
        foreach (var log in context.Data.LogEntries.GroupBy(static entry => entry.File, ConfiguredFiles.Paths).Where(static log => log.Key.Length > 0))
        {
            yield return new("other", Path.GetFileNameWithoutExtension(log.Key), log.LongCount(), null, log.Key);
        }
    }

    private static string? OnlyFile(IReadOnlyList<CrmRecord> entries) => entries.Select(static entry => entry.File).Distinct(ConfiguredFiles.Paths).ToList() is [{ Length: > 0 } only] ? only : null;

    private static (string, double)? CurrencyOf(CrmDataset data)
    {
        var counts = data.Deals.Select(static deal => deal.Currency).Concat(data.Leads.Select(static lead => lead.Currency)).Concat(data.Orders.Select(static order => order.Currency))
            .OfType<string>().Where(Currencies.Codes.Contains).CountBy(static code => code, StringComparer.Ordinal)
            .OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key, StringComparer.Ordinal).ToList();
        return counts.Count == 0 ? null : (counts[0].Key, (double)counts[0].Value / counts.Sum(static pair => pair.Value));
    }

    /// <summary>The zone of the offset most dates are written with; UTC is how systems talk to each other and tells of no place.</summary>
    private static (string, TimeSpan)? ZoneOf(CrmDataset data)
    {
        var offset = data.Deals.Cast<CrmCard>().Concat(data.Leads).Concat(data.Contacts).Concat(data.Companies)
            .Select(static card => card.CreatedAtText).Concat(data.StageChanges.Select(static change => change.ChangedAtText))
            .OfType<string>().Take(MostDates)
            .Select(WrittenOffset).OfType<TimeSpan>().Where(static offset => offset != TimeSpan.Zero)
            .CountBy(static offset => offset).OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key).Select(static pair => (TimeSpan?)pair.Key).FirstOrDefault();
        return offset is { } told && ZoneName(told) is { } zone ? (zone, told) : null;
    }

    private static TimeSpan? WrittenOffset(string text)
    {
        var body = text.AsSpan().Trim();
        var sign = body.LastIndexOfAny('+', '-');
        return sign > 10 && body[sign..].Length is 5 or 6 && DateTimeOffset.TryParse(body, System.Globalization.CultureInfo.InvariantCulture, out var moment) ? moment.Offset : null;
    }

    private static string? ZoneName(TimeSpan offset) => offset.Ticks % TimeSpan.TicksPerHour != 0 ? null : (int)offset.TotalHours switch
    {
        3 => "Europe/Moscow",
        5 => "Asia/Almaty",
        // Signs of these names are those of POSIX: Etc/GMT-6 is six hours ahead of UTC.
        var hours => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Etc/GMT{-hours:+0;-0}"),
    };

    /// <summary>Notes why files were left out.</summary>
    private sealed class Listener(IImportObserver next) : ImportObserver(next)
    {
        public Dictionary<string, CrmText> Problems { get; } = new(ConfiguredFiles.Paths);

        public override void OnError(CrmImportError error)
        {
            if (error.IsFileError || error.Id == "Import.SameFile")
            {
                Problems.TryAdd(error.File, error.Text);
            }
            base.OnError(error);
        }
    }
}
