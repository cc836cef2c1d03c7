using System.Globalization;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Checks.Walk;

/// <summary>
/// A company whose every table has every column and is in good order, made from the schema, so that a new property takes part by itself; and the poorer companies one gets
/// by taking something away.
/// </summary>
internal sealed class WalkBase
{
    public const int Rows = 60;

    public static DateTimeOffset AsOf { get; } = new(2026, 6, 1, 18, 0, 0, TimeSpan.FromHours(5));

    private static readonly DateTimeOffset Start = AsOf.AddDays(-200);

    private readonly Dictionary<string, List<CrmRecord>> _records = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _columns = new(StringComparer.Ordinal);

    private WalkBase()
    {
    }

    public IEnumerable<string> Entities => _columns.Keys;

    /// <summary>Every table full.</summary>
    public static WalkBase Full() => Of(Rows, static i => i);

    /// <summary>Every table with one row.</summary>
    public static WalkBase One() => Of(1, static i => i);

    /// <summary>Every table with rows that differ in their id alone.</summary>
    public static WalkBase Alike() => Of(Rows, static _ => 7);

    /// <summary>Every table with its columns and no row.</summary>
    public static WalkBase Empty() => Of(0, static i => i);

    /// <summary>Every table with all its columns, of which only the id is filled.</summary>
    public static WalkBase Blank()
    {
        var full = Full();
        foreach (var (entity, columns) in full._columns)
        {
            columns.ForEach(property => full.Blank(entity, property));
        }
        return full;
    }

    /// <summary>Every table with a column of ids and nothing else.</summary>
    public static WalkBase IdsOnly()
    {
        var blank = Blank();
        foreach (var columns in blank._columns.Values)
        {
            columns.Clear();
        }
        return blank;
    }

    /// <summary>The full company without one column.</summary>
    public WalkBase Without(string entity, string property)
    {
        Blank(entity, property);
        _columns[entity].Remove(property);
        return this;
    }

    /// <summary>The full company without one table.</summary>
    public WalkBase Without(string entity)
    {
        _records.Remove(entity);
        _columns.Remove(entity);
        return this;
    }

    /// <summary>Only some tables of it.</summary>
    public WalkBase Only(params string[] entities)
    {
        foreach (var entity in _columns.Keys.Except(entities).ToList())
        {
            Without(entity);
        }
        return this;
    }

    /// <summary>The findings of all checks but those about the audit itself.</summary>
    /// <param name="duplicates">Whether those of duplicates are wanted, which take longer than all others together.</param>
    public IReadOnlyList<CrmFinding> Run(bool duplicates = true)
    {
        var config = new AuditConfig();
        var checks = ChecksInForce.Of(config).Where(check => check.Area != CrmArea.Audit && (duplicates || (check.Command != "Test-CrmDuplicates" && check.Id != "Integration.DuplicateSku")));
        return [.. CheckRunner.Run(checks, config, Data(), new RunOptions { AsOf = AsOf })];
    }

    public CrmDataset Data()
    {
        var data = new CrmDataset();
        foreach (var (entity, columns) in _columns)
        {
            var file = new CrmImportFile
            {
                Path = $"/{entity}.csv",
                System = entity is "Order" ? "Kaspi" : "Bitrix24",
                Entity = entity,
                RowsRead = _records[entity].Count,
                Records = _records[entity].Count,
                Columns = [.. columns.Select(static (property, index) => new CrmImportColumn(index, property, property))],
            };
            data.AddFile(file);
            foreach (var record in _records[entity])
            {
                record.Origin = file;
                data.Add(record);
            }
        }
        return data;
    }

    private static WalkBase Of(int rows, Func<int, int> seed)
    {
        var made = new WalkBase();
        foreach (var entity in CrmSchema.Entities)
        {
            made._columns[entity] = [.. CrmSchema.PropertiesOf(entity).Select(static property => property.Name)];
            made._records[entity] = [.. Enumerable.Range(1, rows).Select(i => Record(entity, seed(i), i))];
        }
        return made;
    }

    private void Blank(string entity, string property)
    {
        foreach (var record in _records[entity])
        {
            var target = record.GetType().GetProperty(property)!;
            target.SetValue(record, target.PropertyType == typeof(IReadOnlyList<CrmPhone>) ? Array.Empty<CrmPhone>() : target.PropertyType == typeof(IReadOnlyList<string>) ? Array.Empty<string>() : null);
            record.GetType().GetProperty(property + "Text")?.SetValue(record, null);
            // What the importer reads out of a column goes with it.
            switch (record, property)
            {
                case (CrmDeal deal, nameof(CrmDeal.Stage)): deal.Status = CrmDealStatus.Unknown; break;
                case (CrmLead lead, nameof(CrmLead.Status)): lead.Outcome = CrmLeadOutcome.Unknown; break;
                case (CrmTask task, nameof(CrmTask.Status)): task.Done = null; break;
                case (CrmActivity activity, nameof(CrmActivity.Status)): (activity.Result, activity.Opened) = (CrmCallResult.Unknown, null); break;
                case (CrmActivity activity, nameof(CrmActivity.KindText)): activity.Kind = CrmActivityKind.Other; break;
                case (CrmMailing mailing, nameof(CrmMailing.Status)): mailing.Opens = null; break;
            }
        }
    }

    private static CrmRecord Record(string entity, int i, int id)
    {
        var record = (CrmRecord)Activator.CreateInstance(CrmSchema.TypeOf(entity))!;
        (record.Id, record.Line) = ($"{1000 + id}", id + 1);
        foreach (var property in CrmSchema.PropertiesOf(entity))
        {
            property.Property.SetValue(record, Value(entity, property, i));
        }
        Complete(record, i);
        foreach (var property in CrmSchema.PropertiesOf(entity).Where(static property => property.Kind is CrmFieldKind.Date or CrmFieldKind.Amount))
        {
            var text = property.Property.GetValue(record) switch
            {
                DateTimeOffset date => date.ToString("dd.MM.yyyy HH:mm:ss", CultureInfo.InvariantCulture),
                decimal amount => amount.ToString(CultureInfo.InvariantCulture),
                _ => null,
            };
            record.GetType().GetProperty(property.Name + "Text")?.SetValue(record, text);
        }
        return record;
    }

    private static object? Value(string entity, CrmProperty property, int i)
    {
        if (property.Property.PropertyType == typeof(IReadOnlyList<CrmPhone>))
        {
            return new[] { Phone(i) };
        }
        if (property.Property.PropertyType == typeof(IReadOnlyList<string>))
        {
            return new[] { $"client{i}@firma{i}.kz" };
        }
        return property.Kind switch
        {
            CrmFieldKind.Phone => Phone(i),
            CrmFieldKind.Email => $"client{i}@firma{i}.kz",
            CrmFieldKind.Date => At(property.Name, i),
            CrmFieldKind.Amount => 10_000m + (i * 37),
            CrmFieldKind.Currency => "KZT",
            CrmFieldKind.TaxId => TaxId(i),
            CrmFieldKind.User => $"Manager {Word(i)}",
            CrmFieldKind.Reference => property.Name is "DealId" or "ContactId" or "CompanyId" or "LeadId" or "RelatedId" ? $"{1000 + i}" : $"R-{5000 + i}",
            CrmFieldKind.Company => $"Firm {Word(i)} LLP",
            CrmFieldKind.Url => $"https://firma{i}.kz/",
            CrmFieldKind.Choice => $"Choice {(char)('A' + (i % 4))}",
            _ => $"{Word(i)} {Word(i + 11)}",
        };
    }

    /// <summary>Values that mean something together: stages and ends, kinds and results.</summary>
    private static void Complete(CrmRecord record, int i)
    {
        var open = i % 3 == 0;
        switch (record)
        {
            case CrmDeal deal:
                deal.Status = open ? CrmDealStatus.Open : i % 3 == 1 ? CrmDealStatus.Won : CrmDealStatus.Lost;
                deal.Stage = open ? "Offer A sent" : deal.Status.ToString();
                (deal.Name, deal.LeadSource, deal.Pipeline) = ($"Заказ Kaspi {412_300_000 + i}", "Kaspi", "Retail");
                deal.ClosedAt = open ? null : deal.CreatedAt!.Value.AddDays(30 + (i % 9));
                deal.LossReason = deal.Status == CrmDealStatus.Lost ? $"Price {(char)('A' + (i % 4))}" : null;
                (deal.CreatedAt, deal.ModifiedAt) = (open ? AsOf.AddDays(-20).AddMinutes(i * 7) : deal.CreatedAt, AsOf.AddDays(-2).AddMinutes(i * 7));
                (deal.StageChangedAt, deal.ExpectedCloseAt, deal.NextActivityAt) = (AsOf.AddDays(-2).AddMinutes(i), AsOf.AddDays(10), AsOf.AddDays(2));
                break;
            case CrmLead lead:
                (lead.Outcome, lead.Status) = (open ? CrmLeadOutcome.Open : CrmLeadOutcome.Converted, open ? "New" : "Converted");
                (lead.FirstTouchAt, lead.LeadSource) = (lead.CreatedAt!.Value.AddMinutes(5), "Web site");
                break;
            case CrmTask task:
                (task.Done, task.Status) = (!open, open ? "Open" : "Done");
                task.DueAt = open ? AsOf.AddDays(3) : task.CreatedAt!.Value.AddDays(2);
                (task.CompletedAt, task.RelatedEntity) = (open ? null : task.DueAt.Value.AddHours(-5), "Deal");
                break;
            case CrmActivity activity:
                (activity.Kind, activity.Direction, activity.Result) = (i % 3 == 0 ? CrmActivityKind.Call : i % 3 == 1 ? CrmActivityKind.Email : CrmActivityKind.Message, CrmDirection.Outgoing, CrmCallResult.Answered);
                (activity.DurationSeconds, activity.Opened, activity.Channel, activity.Sequence) = (60, i % 2 == 0, "WhatsApp", $"{i}");
                break;
            case CrmOrder order:
                (order.Kind, order.Direction, order.Number, order.Status) = (CrmOrderKind.Order, CrmDirection.Incoming, $"{412_300_000 + i}", i % 3 == 0 ? "На сборке" : "Выдан");
                order.OrderedAt = (i % 3 == 0 ? AsOf.AddDays(-20).AddMinutes(i * 7) : At("CreatedAt", i)).AddSeconds(-90);
                order.Lines = [new("Item", "SKU", null, 1, order.Amount, 0)];
                break;
            case CrmStageChange change:
                // The move of a lead is no move of a deal.
                change.LeadId = null;
                (change.Pipeline, change.FromStage, change.Stage, change.ChangedAt) = ("Retail", "Enquiry", "Offer A sent", open ? AsOf.AddDays(-2).AddMinutes(i) : At("CreatedAt", i).AddDays(1));
                break;
            case CrmProduct product:
                (product.Active, product.VatRate, product.Name) = (true, "16%", $"{Word(i)} {Word(i + 7)} {Word(i + 19)}");
                break;
            case CrmUser user:
                (user.Active, user.Name, user.LastLoginAt) = (true, $"Manager {Word(i)}", AsOf.AddDays(-1));
                break;
            case CrmMailing mailing:
                (mailing.Sent, mailing.Opens, mailing.Status, mailing.Campaign) = (1, i % 2, "delivered", "May");
                break;
            case CrmLogEntry entry:
                (entry.Level, entry.Fingerprint, entry.Integration, entry.Time) = ("Info", "v1-a", "Kaspi", AsOf.AddHours(-i * 5));
                break;
            case CrmAutomation automation:
                (automation.Enabled, automation.LastFiredAt, automation.TestedAt, automation.TestResult, automation.FiredCount, automation.FailedCount) = (true, AsOf.AddDays(-1), AsOf.AddDays(-10), "passed", 100, 0);
                (automation.Stages, automation.FieldNames, automation.Users, automation.Pipeline, automation.RhythmDays) = (null, null, null, "Retail", 7);
                break;
            case CrmIntegration integration:
                (integration.Name, integration.Kind, integration.Direction) = ($"Integration {i}", "marketplace", "in");
                break;
        }
    }

    private static DateTimeOffset At(string name, int i)
    {
        var at = Start.AddDays(i * 2.5).AddMinutes(i * 17 % 60);
        return name switch
        {
            "BirthDate" => at.AddYears(-35),
            "ModifiedAt" or "LastActivityAt" => AsOf.AddDays(-3).AddMinutes(i),
            "SecretRotatedAt" => AsOf.AddDays(-30),
            _ => at,
        };
    }

    private static CrmPhone Phone(int i) => new($"+7 701 {1_000_000 + (i * 7919)}", $"+7701{1_000_000 + (i * 7919)}");

    private static string Word(int i) => string.Concat("bakelimonuradesi".AsSpan(i * 3 % 13, 3), "tavoremizu".AsSpan(i * 7 % 8, 2), "nokali".AsSpan(i / 13 % 4, 2)) is var word ? char.ToUpperInvariant(word[0]) + word[1..] : "";

    private static string TaxId(int i)
    {
        for (var serial = 10_000 + (i * 10); ; serial++)
        {
            for (var digit = 0; digit < 10; digit++)
            {
                var text = $"150140{serial}{digit}";
                if (CrmAudit.Engine.Text.Quality.TaxIdValidity.Check(text) == CrmAudit.Engine.Text.Quality.TaxIdFault.None)
                {
                    return text;
                }
            }
        }
    }
}
