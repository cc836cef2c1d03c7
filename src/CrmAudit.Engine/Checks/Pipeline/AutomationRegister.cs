using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>The automations of the exports and of the configuration as one list; the configuration adds to what an export says of one name.</summary>
internal static class AutomationRegister
{
    private static readonly PerRun<List<CrmAutomation>> OfRun = new(static context => Read(context.Data, context.Config));

    public static IReadOnlyList<CrmAutomation> Of(CheckContext context) => OfRun.Of(context);

    /// <summary>Evidence of one automation.</summary>
    public static CrmEvidenceRow Row(CrmAutomation automation, CrmText reason, string? value = null) => CrmEvidenceRow.Of(automation, reason, null, value) with
    {
        RecordId = automation.Id.Length > 0 ? automation.Id : automation.Name ?? "",
        Owner = automation.Owner,
    };

    private static List<CrmAutomation> Read(CrmDataset data, AuditConfig config)
    {
        var all = data.Automations.ToList();
        foreach (var section in config.Automations)
        {
            var known = all.FindIndex(item => string.Equals(item.Name, section.Name, StringComparison.OrdinalIgnoreCase));
            var merged = Merge(known < 0 ? null : all[known], section);
            if (known < 0)
            {
                all.Add(merged);
            }
            else
            {
                all[known] = merged;
            }
        }
        return [.. all.Select(item => Tested(item, config))];
    }

    /// <summary>With the test a person attested, where it is not older than the one the inventory knows.</summary>
    private static CrmAutomation Tested(CrmAutomation automation, AuditConfig config)
    {
        if (!config.Answers.TryGetValue($"{AutomationDead.CheckId}:{automation.Name ?? automation.Id}", out var answer) || AnswerValue.Parse(answer.Value) is not { Yes: { } passed })
        {
            return automation;
        }
        var on = new DateTimeOffset(answer.On, TimeOnly.MinValue, TimeSpan.Zero);
        if (automation.TestedAt > on)
        {
            return automation;
        }
        var tested = (CrmAutomation)automation.Copy();
        (tested.TestedAt, tested.TestResult) = (on, passed ? "passed" : "failed");
        return tested;
    }

    private static CrmAutomation Merge(CrmAutomation? exported, AutomationSection section) => new()
    {
        Id = exported?.Id ?? "",
        Origin = exported?.Origin,
        Line = exported?.Line ?? 0,
        Name = section.Name,
        Trigger = section.Trigger ?? exported?.Trigger,
        Purpose = section.Purpose ?? exported?.Purpose,
        Owner = section.Owner ?? exported?.Owner,
        Pipeline = section.Pipeline ?? exported?.Pipeline,
        Stages = section.Stages.Count > 0 ? string.Join(", ", section.Stages) : exported?.Stages,
        FieldNames = section.Fields.Count > 0 ? string.Join(", ", section.Fields) : exported?.FieldNames,
        Users = section.Users.Count > 0 ? string.Join(", ", section.Users) : exported?.Users,
        Enabled = exported?.Enabled,
        LastFiredAt = section.LastFiredAt ?? exported?.LastFiredAt,
        FiredCount = section.FiredCount ?? exported?.FiredCount,
        FailedCount = section.FailedCount ?? exported?.FailedCount,
        RhythmDays = section.RhythmDays ?? exported?.RhythmDays,
        TestedAt = section.TestedAt ?? exported?.TestedAt,
        TestResult = section.TestResult ?? exported?.TestResult,
    };
}
