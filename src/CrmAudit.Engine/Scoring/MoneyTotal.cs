namespace CrmAudit.Engine.Scoring;

/// <summary>What all findings of one kind of money come to, each record counted once.</summary>
/// <param name="Money">Lost or at risk; what is touched has no sum.</param>
/// <param name="Amount">The sum.</param>
/// <param name="Currency">ISO 4217 code; sums in two currencies are two totals.</param>
/// <param name="Records">Records it stands in; money no record stands for has none.</param>
/// <param name="LeftOut">Records whose amounts stand apart and are left out until confirmed.</param>
public sealed record MoneyTotal(CrmMoney Money, decimal Amount, string Currency, long Records, long LeftOut);
