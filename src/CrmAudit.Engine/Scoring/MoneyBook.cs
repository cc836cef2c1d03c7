using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Scoring;

/// <summary>
/// The money of all findings that ask for something, each record counted once: what is lost is not at risk as well, and a record several findings claim counts
/// for the one that claims most of it, then for the one with the most money. The shares of the findings add up to the totals.
/// </summary>
internal sealed class MoneyBook
{
    private readonly Dictionary<CrmFinding, decimal> _shares = new(ReferenceEqualityComparer.Instance);

    private MoneyBook(IReadOnlyList<CrmFinding> findings)
    {
        var claims = findings.Where(static finding => Actionable.Is(finding) && finding.Impact is { Money: not CrmMoney.Touched }).SelectMany(Claims).ToList();
        var counted = claims
            .GroupBy(static claim => (claim.Currency, claim.Key))
            .Select(static record => record
                .OrderByDescending(static claim => claim.Money)
                .ThenByDescending(static claim => claim.Amount)
                .ThenByDescending(static claim => claim.Finding.Impact!.Amount)
                .ThenBy(static claim => claim.Finding.CheckId, StringComparer.Ordinal)
                .ThenBy(static claim => claim.Finding.Subject.Type.ToString(), StringComparer.Ordinal)
                .ThenBy(static claim => claim.Finding.Subject.Scope, StringComparer.Ordinal)
                .ThenBy(static claim => claim.Finding.Subject.Id, StringComparer.Ordinal)
                .First())
            .Where(static claim => claim.Amount > 0)
            .ToList();
        foreach (var claim in counted)
        {
            _shares[claim.Finding] = _shares.GetValueOrDefault(claim.Finding) + claim.Amount;
        }
        Totals =
        [
            .. counted.GroupBy(static claim => (claim.Money, claim.Currency))
                .OrderByDescending(static total => total.Key.Money).ThenByDescending(static total => total.Count()).ThenBy(static total => total.Key.Currency, StringComparer.Ordinal)
                .Select(total => new MoneyTotal(
                    total.Key.Money,
                    total.Sum(static claim => claim.Amount),
                    total.Key.Currency,
                    total.LongCount(static claim => claim.Key is RowKey),
                    claims.Where(claim => claim.Money == total.Key.Money && (claim.Currency.Length == 0 || claim.Currency == total.Key.Currency) && claim is { Amount: 0, Key: RowKey }).Select(static claim => claim.Key).Distinct().LongCount())),
        ];
    }

    /// <summary>One total a kind of money and currency, what is lost first.</summary>
    public IReadOnlyList<MoneyTotal> Totals { get; }

    public static MoneyBook Of(IReadOnlyList<CrmFinding> findings) => new(findings);

    /// <summary>What of the totals a finding stands for; 0 where others claim its records first.</summary>
    public decimal ShareOf(CrmFinding finding) => _shares.GetValueOrDefault(finding);

    /// <summary>Ids of the checks whose findings stand for a part of a total.</summary>
    /// <param name="money">The kind of money.</param>
    /// <param name="currency">ISO 4217 code; null for all.</param>
    public IEnumerable<string> ChecksOf(CrmMoney money, string? currency = null) => _shares
        .Where(share => share.Key.Impact is { } impact && impact.Money == money && (currency is null || (impact.Currency ?? "") == currency))
        .Select(static share => share.Key.CheckId).Distinct(StringComparer.Ordinal);

    /// <summary>What a finding claims of each record, and of none.</summary>
    private static IEnumerable<Claim> Claims(CrmFinding finding)
    {
        var impact = finding.Impact!;
        var rest = impact.Amount ?? 0;
        foreach (var rows in finding.Evidence.Rows.GroupBy(RowKey.Of))
        {
            if (rows.Max(static row => row.Claimed) is { } amount)
            {
                rest -= amount;
                yield return new(finding, impact.Money, impact.Currency ?? "", rows.Key, amount);
            }
        }
        if (rest > 0)
        {
            yield return new(finding, impact.Money, impact.Currency ?? "", finding.Fingerprint, rest);
        }
    }

    private sealed record Claim(CrmFinding Finding, CrmMoney Money, string Currency, object Key, decimal Amount);
}
