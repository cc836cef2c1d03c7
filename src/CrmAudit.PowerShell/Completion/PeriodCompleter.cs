using System.Collections;
using System.Globalization;
using System.Management.Automation.Language;
using CrmAudit.Engine.Values;

namespace CrmAudit.PowerShell.Completion;

/// <summary>Completes periods the files at hand have records of, the latest first: months, quarters, years. Without a file those of the last year.</summary>
public sealed class PeriodCompleter : NameCompleter
{
    private const int Months = 13;

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Meaning)> Names(CommandAst command, IDictionary bound)
    {
        var dates = EntityAsked.Properties(bound).Where(property => property.Kind is CrmFieldKind.Date && (bound["DateField"] is not string asked || property.Name.Equals(asked, StringComparison.OrdinalIgnoreCase))).ToList();
        var days = ExportsAtHand.Records(command, bound)
            .Where(record => record.GetType() == dates[0].Property.ReflectedType)
            .SelectMany(record => dates.Select(date => date.Property.GetValue(record)))
            .OfType<DateTimeOffset>()
            .Select(static day => day.DateTime)
            .ToList();
        if (days.Count == 0)
        {
            days = [.. Enumerable.Range(0, Months).Select(static back => DateTime.Today.AddMonths(-back))];
        }
        return days.OrderDescending().SelectMany(static (day, _) => new[] { Text(day, "yyyy-MM") })
            .Concat(days.OrderDescending().Select(static day => $"{Text(day, "yyyy")}-Q{(day.Month + 2) / 3}"))
            .Concat(days.OrderDescending().Select(static day => Text(day, "yyyy")))
            .Distinct(StringComparer.Ordinal)
            .Where(static period => PeriodText.TryParse(period, DateTime.UnixEpoch, out _))
            .Select(static period => (period, period));
    }

    private static string Text(DateTime day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
