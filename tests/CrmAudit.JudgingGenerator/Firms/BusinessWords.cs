using CrmAudit.JudgingGenerator.Names;

namespace CrmAudit.JudgingGenerator.Firms;

/// <summary>The trilingual vocabulary of firm names.</summary>
public static class BusinessWords
{
    public static readonly IReadOnlyList<Good> Goods = WordFile.Read("business-goods")
        .Select(fields => new Good(fields[0], fields[1] == "-" ? null : fields[1], fields[2], fields[3]))
        .ToList();

    public static readonly IReadOnlyList<Head> Heads = AllHeads().Where(head => !head.StandsAlone).ToList();

    public static readonly IReadOnlyList<Head> OwnHeads = AllHeads().Where(head => head.StandsAlone).ToList();

    public static readonly IReadOnlyList<Quality> Qualities = AllQualities("business-qualities");

    public static readonly IReadOnlyList<Quality> Geography = AllQualities("business-geography");

    public static readonly IReadOnlyList<Words> Brands = Triples("business-brands");

    public static readonly IReadOnlyList<Words> Suffixes = Triples("business-suffixes");

    public static readonly IReadOnlyList<Words> Grades = Triples("business-grades");

    public static readonly IReadOnlyList<Words> Propers = WordFile.Read("firm-propers")
        .Select(fields => new Words(
            fields[1],
            fields[0] == "=" ? fields[1] : fields[0],
            Romanization.Write(fields[1], LatinStyle.Passport)))
        .ToList();

    private static List<Words> Triples(string list) =>
        WordFile.Read(list).Select(fields => new Words(fields[0], fields[1], fields[2])).ToList();

    private static List<Quality> AllQualities(string list) =>
        WordFile.Read(list).Select(fields => new Quality(fields[0], fields[1], fields[2])).ToList();

    private static IEnumerable<Head> AllHeads() => WordFile.Read("business-heads")
        .Select(fields => new Head(fields[0], fields[1][0], fields[2], fields[3], fields.Length > 4));
}

/// <summary>What a firm trades in: "Мир мебели" takes the genitive, "мебельная фабрика" the adjective.</summary>
public sealed record Good(string Genitive, string? Stem, string Kazakh, string English);

/// <summary>What a firm is; Kazakh in the possessive form ("жиһаз фабрикасы").</summary>
public sealed record Head(string Russian, char Gender, string Kazakh, string English, bool StandsAlone);

/// <summary>A quality or a part of the world.</summary>
public sealed record Quality(string Stem, string Kazakh, string English);
