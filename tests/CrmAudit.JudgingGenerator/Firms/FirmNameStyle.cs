using CrmAudit.JudgingGenerator.Names;

namespace CrmAudit.JudgingGenerator.Firms;

public enum FormPlace
{
    Usual,
    Moved,
    Full,
    Missing,
}

public enum Quotes
{
    None,
    Angle,
    Straight,
    Curly,
}

/// <summary>How one card writes a firm's name.</summary>
public sealed record FirmNameStyle
{
    public Language Language { get; init; }

    /// <summary>Set when the Russian name is spelt in Latin letters instead of being translated.</summary>
    public LatinStyle? Transliteration { get; init; }

    public FormPlace Form { get; init; }

    public Quotes Quotes { get; init; }

    public bool WithoutSuffix { get; init; }

    public Words? AddedSuffix { get; init; }

    public bool WithoutLastBrand { get; init; }

    public bool Reordered { get; init; }

    public bool Abbreviated { get; init; }

    public bool FullOwner { get; init; }

    public string Joiner { get; init; } = " ";

    public bool Upper { get; init; }
}
