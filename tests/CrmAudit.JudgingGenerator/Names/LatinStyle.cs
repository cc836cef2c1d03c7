namespace CrmAudit.JudgingGenerator.Names;

/// <summary>One practice of romanisation: which text it reads and how it writes the letters that differ between practices.</summary>
public sealed record LatinStyle(
    string Name,
    bool ReadsKazakh,
    bool KeepsAccents,
    IReadOnlyDictionary<string, string> Letters,
    string FinalIy,
    string Ks)
{
    public static readonly LatinStyle Passport = new("passport", false, false, Map("ж=zh х=kh й=y ы=y ю=yu я=ya ц=ts щ=shch ч=ch ё=yo қ=k ғ=g ә=a"), "iy", "ks");

    public static readonly LatinStyle Everyday = new("everyday", false, false, Map("ж=j х=h й=i ы=i ю=iu я=ia ц=c щ=sch ч=ch ё=e қ=k ғ=g ә=a"), "y", "x");

    public static readonly LatinStyle Scholarly = new("scholarly", false, false, Map("ж=zh х=h й=j ы=y ю=ju я=ja ц=c щ=sch ч=ch ё=jo қ=q ғ=g ә=a"), "ij", "ks");

    public static readonly LatinStyle Geographic = new("geographic", true, false, Map("ж=zh х=kh й=y ы=y ю=yu я=ya ц=ts щ=shch ч=ch ё=yo қ=q ғ=gh ә=a"), "ii", "x");

    public static readonly LatinStyle National = new("national", true, true, Map("ж=j х=h й=i ы=y ю=iu я=ia ц=ts щ=şş ч=ch ш=ş ё=io қ=q ғ=ğ ә=ä ң=ñ ө=ö ү=ü ұ=ū"), "i", "ks");

    public static readonly LatinStyle French = new("soviet", false, false, Map("ж=dzh х=kh й=i ы=y ю=yu я=ya ц=ts щ=shch ч=tch ё=e қ=k ғ=g ә=a"), "iy", "ks");

    public static readonly IReadOnlyList<(LatinStyle Item, double Weight)> Frequencies =
    [
        (Passport, 46), (Everyday, 26), (Geographic, 9), (National, 8), (Scholarly, 6), (French, 5),
    ];

    private static Dictionary<string, string> Map(string pairs) =>
        pairs.Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
}
