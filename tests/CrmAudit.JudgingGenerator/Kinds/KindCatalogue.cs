using CrmAudit.JudgingGenerator.Output;

namespace CrmAudit.JudgingGenerator.Kinds;

/// <summary>The kinds of bases by their names on the command line.</summary>
public static class KindCatalogue
{
    private static readonly Dictionary<string, Func<ulong, int, CardBase>> Kinds = new()
    {
        ["contacts"] = (seed, size) => ContactsKind.Create(seed, size, employers: false),
        ["contacts-with-employers"] = (seed, size) => ContactsKind.Create(seed, size, employers: true),
        ["firms"] = FirmsKind.Create,
        ["different-onefirm"] = DifferentKind.OneFirm,
        ["different-manyfirms"] = DifferentKind.ManyFirms,
        ["different-onecity"] = DifferentKind.OneCity,
        ["different-onesource"] = DifferentKind.OneSource,
        ["different-families"] = DifferentKind.Families,
        ["different-namesakes"] = DifferentKind.Namesakes,
        ["different-lookalikes"] = FirmsKind.LookAlikes,
    };

    public static IEnumerable<string> Names => Kinds.Keys;

    public static CardBase Create(string kind, ulong seed, int size) =>
        Kinds.TryGetValue(kind, out var create)
            ? create(seed, size)
            : throw new ArgumentException($"No kind {kind}; there are: {string.Join(", ", Names)}.");
}
