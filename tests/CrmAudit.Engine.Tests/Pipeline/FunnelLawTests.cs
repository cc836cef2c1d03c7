using System.Collections;
using System.Globalization;
using CrmAudit.Engine.Configuration;
using FsCheck.Xunit;

namespace CrmAudit.Engine.Tests.Pipeline;

/// <summary>What must not matter: the order of rows, the file a row is in, what the stages are called.</summary>
public class FunnelLawTests
{
    private static readonly DateTimeOffset AsOf = new Funnel(0).AsOf;

    [Property(MaxTest = 12)]
    public void Shuffled_rows_give_the_same_findings(int seed, bool byDay, bool withFrom, bool numbered)
    {
        var records = Firm.Records(seed, 80, byDay, withFrom, numbered);
        var expected = Audit(records);
        var shuffled = records.ToArray();
        new Random(seed).Shuffle(shuffled);
        Assert.Equal(expected, Audit(shuffled));
    }

    [Property(MaxTest = 6)]
    public void A_file_split_in_two_gives_the_same_findings(int seed, bool byDay, bool withFrom)
    {
        var records = Firm.Records(seed, 80, byDay, withFrom, numbered: false);
        var whole = Audit(From(records, static _ => "all.csv"));
        Assert.Equal(whole, Audit(From(Firm.Records(seed, 80, byDay, withFrom, numbered: false), static number => number % 2 == 0 ? "a.csv" : "b.csv").OrderBy(static record => record.File, StringComparer.Ordinal)));
    }

    [Property(MaxTest = 12)]
    public void Renamed_stages_change_names_only(int seed, bool byDay, bool withFrom, bool numbered)
    {
        var before = Audit(Firm.Records(seed, 80, byDay, withFrom, numbered));
        string[] stages = [.. Funnel.Stages, "Закрыто и не реализовано", "Успешно реализовано"];
        var letters = Enumerable.Range(0, stages.Length).ToArray();
        new Random(seed).Shuffle(letters);
        var names = stages.Select((stage, index) => (stage, Name: $"Подписан акт № {(char)('А' + letters[index])}")).ToDictionary(static pair => pair.stage, static pair => pair.Name);
        var renamed = Firm.Records(seed, 80, byDay, withFrom, numbered);
        foreach (var record in renamed)
        {
            switch (record)
            {
                case CrmDeal deal: deal.Stage = names[deal.Stage!]; break;
                case CrmStageChange change: (change.Stage, change.FromStage) = (names[change.Stage!], change.FromStage is { } from ? names[from] : null); break;
                case CrmAutomation automation: automation.Stages = names.GetValueOrDefault(automation.Stages!, automation.Stages!); break;
            }
        }
        var back = names.ToDictionary(static pair => pair.Value, static pair => pair.Key);
        Assert.Equal(before, Audit(renamed, text => back.Aggregate(text, static (result, pair) => result.Replace(pair.Key, pair.Value, StringComparison.Ordinal))));
    }

    private static List<CrmRecord> From(List<CrmRecord> records, Func<int, string> nameOf)
    {
        var files = new Dictionary<(string, string), CrmImportFile>();
        for (var i = 0; i < records.Count; i++)
        {
            var key = (nameOf(i), records[i].Entity);
            if (!files.TryGetValue(key, out var file))
            {
                var columns = CrmSchema.PropertiesOf(records[i].Entity).Select(static (property, index) => new CrmImportColumn(index, property.Name, property.Name)).ToList();
                files[key] = file = new() { Path = key.Item1, Entity = records[i].Entity, Columns = columns };
            }
            (records[i].Origin, records[i].Line) = (file, i + 2);
        }
        return records;
    }

    /// <summary>Every finding of every check with all its figures and its evidence, as sorted lines.</summary>
    private static string Audit(IEnumerable<CrmRecord> records, Func<string, string>? names = null)
    {
        names ??= static text => text;
        return string.Join('\n', Funnel.Run(Firm.Dataset(records), new AuditConfig(), AsOf).Select(finding => Shown(finding, names)).Order(StringComparer.Ordinal));
    }

    private static string Shown(CrmFinding finding, Func<string, string> names)
    {
        var subject = finding.Subject;
        var evidence = finding.Evidence.Rows.Select(row => names($"{row.RecordId} {row.Field} {row.Value} {row.Reason?.Id}")).Order(StringComparer.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"{finding.CheckId} {subject.Type} {names(subject.Id)} {names(subject.Scope ?? "")}: {finding.Status} {finding.Severity} {finding.Measured:R} {finding.Numerator}/{finding.Denominator} {finding.Impact?.Records} {finding.Impact?.Amount} ")
            + $"{Value(finding.Data, names)} {string.Join(' ', evidence)}";
    }

    /// <summary>A figure as text. Rows of a table stand in the order of their texts: those of one frequency go by name, so that new names may turn them round.</summary>
    private static string Value(object? value, Func<string, string> names) => value switch
    {
        null => "-",
        string text => names(text),
        double number => number.ToString("G9", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable<KeyValuePair<string, object?>> map => $"{{{string.Join(' ', map.Select(pair => $"{pair.Key}={Value(pair.Value, names)}"))}}}",
        IEnumerable<string> list => $"[{string.Join(' ', list.Select(names))}]",
        IEnumerable list => $"[{string.Join(' ', list.Cast<object?>().Select(item => Value(item, names)).Order(StringComparer.Ordinal))}]",
        _ => value.ToString() ?? "",
    };
}
