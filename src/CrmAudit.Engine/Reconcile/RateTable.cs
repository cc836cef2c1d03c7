using System.Globalization;

namespace CrmAudit.Engine.Reconcile;

/// <summary>Rates of exchange by day. A day without a rate (a weekend, a holiday) has that of the last day before it, a week back at most.</summary>
internal sealed class RateTable
{
    private const int MostDaysBack = 7;

    private readonly List<(string Code, (DateOnly Day, double Rate)[] Rates)> _currencies;

    /// <param name="rates">Currency, day as yyyy-MM-dd, price of one unit; what is no day is left out.</param>
    public RateTable(IEnumerable<KeyValuePair<string, IDictionary<string, double>>> rates) => _currencies =
    [
        .. rates.Select(static currency => (currency.Key.ToUpperInvariant(), currency.Value
            .Select(static pair => (IsDay: DateOnly.TryParseExact(pair.Key, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day), Day: day, Rate: pair.Value))
            .Where(static row => row.IsDay && row.Rate > 0).Select(static row => (row.Day, row.Rate)).OrderBy(static row => row.Day).ToArray())),
    ];

    /// <summary>The rates in force on a day, one a currency that has one.</summary>
    public IEnumerable<double> On(DateOnly day) => ByCurrency(day).Values;

    /// <summary>The same by the code of the currency.</summary>
    public IReadOnlyDictionary<string, double> ByCurrency(DateOnly day)
    {
        var found = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
        foreach (var (code, rates) in _currencies)
        {
            var at = Array.FindLastIndex(rates, row => row.Day <= day);
            if (at >= 0 && day.DayNumber - rates[at].Day.DayNumber <= MostDaysBack)
            {
                found[code] = rates[at].Rate;
            }
        }
        return found;
    }
}
