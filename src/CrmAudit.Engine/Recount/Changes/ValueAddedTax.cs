namespace CrmAudit.Engine.Recount.Changes;

/// <summary>The rates of value added tax in Kazakhstan: 12 % until the end of 2025, 16 % since 2026-01-01 (Tax Code of 2025).</summary>
internal static class ValueAddedTax
{
    private static readonly long Raised = new DateTime(2026, 1, 1).Ticks;

    public static IReadOnlyList<decimal> Rates { get; } = [0.12m, 0.16m];

    /// <summary>The rate of a local day.</summary>
    public static decimal RateOf(long ticks) => ticks < Raised ? Rates[0] : Rates[1];
}
