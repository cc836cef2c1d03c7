using System.Globalization;
using System.Text.RegularExpressions;

namespace CrmAudit.Engine.Checks.Integrations.Logs;

/// <summary>
/// The files Salesforce Data Loader leaves behind each run: success and error with one stamp (error042006013344123.csv). Their rows are records that were or were not
/// loaded, so the two make one run.
/// </summary>
internal static partial class DataLoader
{
    private static readonly string[] AmountColumns = ["AMOUNT", "TOTALAMOUNT", "ANNUALREVENUE", "EXPECTEDREVENUE"];

    /// <summary>Name of the run a file belongs to; null for any other file.</summary>
    public static string? RunOf(CrmLogEntry entry) =>
        entry.Source == "Salesforce" && Name().Match(Path.GetFileName(entry.File)) is { Success: true } match ? $"Data Loader {match.Groups["stamp"].Value}".TrimEnd() : null;

    /// <summary>Money in the records that were not loaded; null where none of the entries is of such a file or has any.</summary>
    public static decimal? Money(IEnumerable<CrmLogEntry> failed)
    {
        var amounts = failed.Where(static entry => RunOf(entry) is not null).Select(AmountOf).OfType<decimal>().ToList();
        return amounts.Count == 0 ? null : amounts.Sum();
    }

    private static decimal? AmountOf(CrmLogEntry entry) => AmountColumns
        .Select(column => entry.Fields.FirstOrDefault(field => field.Key.Equals(column, StringComparison.OrdinalIgnoreCase)).Value)
        .Select(static text => decimal.TryParse(text, NumberStyles.Number | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var amount) ? amount : (decimal?)null)
        .FirstOrDefault(static amount => amount is not null);

    [GeneratedRegex("^(?:error|success)(?<stamp>[0-9]*).*\\.csv$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
