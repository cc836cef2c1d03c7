using System.IO.Enumeration;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Statistics;
using CrmAudit.Engine.Text.Quality;

namespace CrmAudit.Engine.Checks.Core;

/// <summary>An amount far off those of its like.</summary>
/// <param name="Record">Deal, lead or order.</param>
/// <param name="Amount">What stands there.</param>
/// <param name="Usual">The middle amount of its like.</param>
/// <param name="Likely">What was probably meant; null where no power of ten brings the amount among its like.</param>
/// <param name="Factor">How many times the likely amount was multiplied (0.001 for an amount typed in thousands); null without a likely one.</param>
/// <param name="Group">Whose amounts it was held against: Product, Pipeline, Owner or All.</param>
/// <param name="GroupName">Which one; null for all.</param>
/// <param name="IsConfirmed">Whether the configuration says that the amount is right.</param>
internal sealed record OutlyingAmount(CrmRecord Record, decimal Amount, decimal Usual, decimal? Likely, decimal? Factor, string Group, string? GroupName, bool IsConfirmed);

/// <summary>
/// Amounts that stand apart, on logarithms, from those of their product (by the piece) or, where that has too few, from those of their pipeline and of their
/// manager both. Until confirmed they are left out of the money of every finding. Computed once a run.
/// </summary>
internal sealed class AmountOutliers
{
    public const string CheckId = "Data.AmountOutlier";

    /// <summary>Nothing nearer than eightfold is worth a word: one nought too many is tenfold.</summary>
    private const double Least = 0.9;

    /// <summary>An outlier is at least three times the next price of its product, or five times the next amount of deals of all sizes.</summary>
    private const double GapOfProduct = 0.5;
    private const double GapOfGroup = 0.7;

    /// <summary>More amounts than this far away are deals of another kind.</summary>
    private const double MostShare = 0.05;

    private static readonly PerRun<AmountOutliers> OfRun = new(Find);

    private const int LeastOfProduct = 8;
    private const int LeastOfGroup = 20;
    private const int MostNoughts = 6;

    private readonly Dictionary<CrmRecord, OutlyingAmount> _byRecord;

    private AmountOutliers(Dictionary<CrmRecord, OutlyingAmount> byRecord, IReadOnlyDictionary<string, long> judged)
    {
        _byRecord = byRecord;
        Judged = judged;
    }

    /// <summary>Number of amounts that were held against others, by entity.</summary>
    public IReadOnlyDictionary<string, long> Judged { get; }

    public IEnumerable<OutlyingAmount> All => _byRecord.Values;

    /// <summary>Whether the amount of a record may be counted: it is no outlier, or somebody confirmed it.</summary>
    public bool Counts(CrmRecord record) => !_byRecord.TryGetValue(record, out var outlier) || outlier.IsConfirmed;

    public static AmountOutliers Of(CheckContext context) => OfRun.Of(context);

    private static AmountOutliers Find(CheckContext context)
    {
        var fillers = new FillerDictionary(context.Config.Dictionaries.Fillers);
        var confirmations = context.Config.Suppressions
            .Where(entry => FileSystemName.MatchesSimpleExpression(entry.Check, CheckId, ignoreCase: true) && entry.Expires >= DateOnly.FromDateTime(context.AsOf.Date))
            .ToList();
        var found = new Dictionary<CrmRecord, OutlyingAmount>(ReferenceEqualityComparer.Instance);
        var judged = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var entity in (string[])["Deal", "Lead", "Order"])
        {
            var items = context.Data.Of(entity).Select(record => Item.Of(record)).Where(item => item is { Amount: > 0 } && fillers.Match(item.Text, FillUse.Amount) == FillerKind.None).Select(static item => item!).ToList();
            foreach (var currency in items.GroupBy(item => item.Currency.Length > 0 ? item.Currency : context.Config.Audit.Currency, StringComparer.OrdinalIgnoreCase))
            {
                judged[entity] = judged.GetValueOrDefault(entity) + Judge([.. currency], record => IsConfirmed(record, confirmations), found);
            }
        }
        return new(found, judged);
    }

    private static long Judge(List<Item> items, Func<CrmRecord, bool> isConfirmed, Dictionary<CrmRecord, OutlyingAmount> found)
    {
        long judged = 0;
        var products = Groups(items, "Product", static item => item.Product, static item => item.UnitLog, LeastOfProduct, GapOfProduct);
        var pipelines = Groups(items, "Pipeline", static item => item.Pipeline, static item => item.Log, LeastOfGroup, GapOfGroup);
        var owners = Groups(items, "Owner", static item => item.Owner, static item => item.Log, LeastOfGroup, GapOfGroup);
        var all = Groups(items, "All", static _ => "", static item => item.Log, LeastOfGroup, GapOfGroup);
        foreach (var item in items)
        {
            Group? decisive;
            if (item.Product is { } product && products.TryGetValue(product, out var ofProduct))
            {
                decisive = ofProduct.Values.IsDetached(item.UnitLog) ? ofProduct : null;
            }
            else
            {
                Group?[] groups = [pipelines.GetValueOrDefault(item.Pipeline), owners.GetValueOrDefault(item.Owner)];
                var told = groups.OfType<Group>().ToList();
                if (told.Count == 0 && all.TryGetValue("", out var whole))
                {
                    told.Add(whole);
                }
                if (told.Count == 0)
                {
                    continue;
                }
                decisive = told.TrueForAll(group => group.Values.IsDetached(item.Log)) ? told[0] : null;
            }
            judged++;
            if (decisive is not null)
            {
                found[item.Record] = Outlier(item, decisive, isConfirmed(item.Record));
            }
        }
        return judged;
    }

    private static OutlyingAmount Outlier(Item item, Group group, bool isConfirmed)
    {
        var byPiece = group.Kind == "Product";
        var log = byPiece ? item.UnitLog : item.Log;
        var noughts = (int)Math.Round(log - group.Values.Median);
        decimal? likely = null;
        decimal? factor = null;
        if (noughts != 0 && Math.Abs(noughts) <= MostNoughts && !group.Values.IsDetached(log - noughts))
        {
            factor = noughts > 0 ? Power(noughts) : 1 / Power(-noughts);
            likely = noughts > 0 ? item.Amount / Power(noughts) : item.Amount * Power(-noughts);
        }
        var usual = (decimal)Math.Pow(10, group.Values.Median) * (byPiece ? item.Quantity : 1);
        return new(item.Record, item.Amount, Rounded(usual), likely is { } meant ? Math.Round(meant, 2) : null, factor, group.Kind, group.Name.Length > 0 ? group.Name : null, isConfirmed);
    }

    private static decimal Power(int noughts) => (decimal)Math.Pow(10, noughts);

    /// <summary>A middle amount is no finer than three digits.</summary>
    private static decimal Rounded(decimal amount)
    {
        var unit = Power(Math.Max(0, (int)Math.Floor(Math.Log10((double)amount)) - 2));
        return Math.Round(amount / unit) * unit;
    }

    private static Dictionary<string, Group> Groups(List<Item> items, string kind, Func<Item, string?> key, Func<Item, double> log, int least, double gap) => items
        .Where(item => key(item) is not null)
        .GroupBy(item => key(item)!, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() >= least)
        .ToDictionary(static group => group.Key, group => new Group(kind, group.Key, DetachedValues.Of(group.Select(log), Least, gap, MostShare)), StringComparer.OrdinalIgnoreCase);

    private static bool IsConfirmed(CrmRecord record, List<SuppressionSection> entries) => entries.Exists(entry => entry.Subjects.Count == 0
        || entry.Subjects.Any(subject => subject.Trim() is var told && (told.Equals(record.Id, StringComparison.OrdinalIgnoreCase) || told.Equals(record.DisplayName, StringComparison.OrdinalIgnoreCase))));

    private sealed record Group(string Kind, string Name, DetachedValues Values);

    private sealed record Item(CrmRecord Record, decimal Amount, string Text, string Currency, string? Product, decimal Quantity, string Pipeline, string Owner)
    {
        public double Log { get; } = Amount > 0 ? Math.Log10((double)Amount) : 0;

        public double UnitLog { get; } = Amount > 0 ? Math.Log10((double)(Amount / Quantity)) : 0;

        public static Item? Of(CrmRecord record) => record switch
        {
            CrmDeal { Amount: { } amount } deal => Of(deal, amount, deal.AmountText, deal.Currency, deal.Lines, deal.Pipeline, deal.Owner),
            CrmLead { Amount: { } amount } lead => Of(lead, amount, lead.AmountText, lead.Currency, [], null, lead.Owner),
            // Payments are as different as what is paid for.
            CrmOrder { Amount: { } amount, Kind: CrmOrderKind.Order } order => Of(order, amount, order.AmountText, order.Currency, order.Lines, order.Source, null),
            _ => null,
        };

        private static Item Of(CrmRecord record, decimal amount, string? text, string? currency, IReadOnlyList<CrmLine> lines, string? pipeline, string? owner)
        {
            // Without a quantity nobody knows the price of a piece.
            var line = lines.Count == 1 && !string.IsNullOrWhiteSpace(lines[0].Product) && lines[0].Quantity > 0 ? lines[0] : null;
            return new(
                record,
                amount,
                text ?? amount.ToString(System.Globalization.CultureInfo.InvariantCulture),
                currency?.Trim() ?? "",
                line?.Product!.Trim(),
                line?.Quantity ?? 1,
                pipeline?.Trim() ?? "",
                owner?.Trim() ?? "");
        }
    }
}
