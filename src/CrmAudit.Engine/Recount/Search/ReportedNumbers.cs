using CrmAudit.Engine.Recount.Changes;
using CrmAudit.Engine.Recount.Definition;
using CrmAudit.Engine.Recount.Rows;

namespace CrmAudit.Engine.Recount.Search;

/// <summary>
/// The numbers of a report in the order they are asked of a hypothesis: of each kind first those the recount gives as well, which most wrong hypotheses spoil, then those
/// that differ. A few of a large table are enough to filter: what passes is compared in full.
/// </summary>
internal sealed class ReportedNumbers
{
    private const int MostOfAKind = 8;

    public ReportedNumbers(SearchSpace space, FigureTarget target, RecountFigures actual)
    {
        var masks = new Dictionary<string, ulong[]>(StringComparer.Ordinal);
        ulong[]? MaskOf(string key)
        {
            if (space.Query.GroupBy is null)
            {
                return null;
            }
            if (!masks.TryGetValue(key, out var mask))
            {
                var group = space.GroupKeys.ToList().IndexOf(key);
                masks[key] = mask = RowBits.Of(space.Rows.Count, row => space.Groups[row] == group);
            }
            return mask;
        }
        var places = target.Cells.Values
            .Concat(actual.Cells.Where(pair => pair.Value.Count > 0 && !target.Cells.ContainsKey(pair.Key)).Select(static pair => new ReportedCell(pair.Key, pair.Key.Group, null, 0, null, null)))
            .Select(cell => (Cell: cell, Actual: actual.Cells.GetValueOrDefault(cell.Key))).ToList();
        IReadOnlyList<ReportedNumber> Of(FigureKind kind, Func<ReportedCell, decimal?> reported, Func<CellTotal, decimal?> recounted)
        {
            var all = places.Where(place => reported(place.Cell) is not null)
                .Select(place => (place.Cell, Reported: reported(place.Cell)!.Value, Actual: recounted(place.Actual) ?? 0, Size: place.Actual.Count, IsChanged: !target.Fits(kind, place.Cell, place.Actual)))
                .OrderByDescending(static place => place.Size).ToList();
            return
            [
                .. all.Where(static place => !place.IsChanged).Take(MostOfAKind).Concat(all.Where(static place => place.IsChanged).Take(MostOfAKind))
                    .Select(place => new ReportedNumber(kind, place.Cell.Key, MaskOf(place.Cell.Key.Group), place.Reported, place.Actual, place.IsChanged)),
            ];
        }
        Counts = Of(FigureKind.Count, static cell => cell.Count, static total => total.Count);
        Sums = Of(FigureKind.Sum, static cell => cell.Sum, static total => total.Sum);
        Values = Of(FigureKind.Value, static cell => cell.Value, target.ValueOf);
    }

    public IReadOnlyList<ReportedNumber> Counts { get; }

    public IReadOnlyList<ReportedNumber> Sums { get; }

    public IReadOnlyList<ReportedNumber> Values { get; }

    /// <summary>The numbers the recount does not give.</summary>
    public IEnumerable<ReportedNumber> Changed => Counts.Concat(Sums).Concat(Values).Where(static number => number.IsChanged);
}
