namespace CrmAudit.Engine.Recount.Rows;

/// <summary>A 128-bit mix of numbers in order (multiply and fold, as wyhash does).</summary>
internal static class Hash128
{
    public static UInt128 Start { get; } = new(0x9E3779B97F4A7C15, 0xD1B54A32D192ED03);

    public static UInt128 Mix(UInt128 hash, ulong value)
    {
        var (upper, lower) = ((ulong)(hash >> 64), (ulong)hash);
        return new(Fold(upper ^ value, 0xA0761D6478BD642F), Fold(lower + value, 0xE7037ED1A0B428DB) ^ upper);
    }

    private static ulong Fold(ulong left, ulong right)
    {
        var high = Math.BigMul(left | 1, right, out var low);
        return high ^ low ^ left;
    }
}
