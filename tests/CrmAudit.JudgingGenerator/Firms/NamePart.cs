namespace CrmAudit.JudgingGenerator.Firms;

/// <summary>What a part of a firm's name is: only suffixes and brand words may be left out, a mark never.</summary>
public enum PartKind
{
    Phrase,
    Proper,
    Brand,
    Suffix,
    Mark,
}

public sealed record NamePart(PartKind Kind, Words Words);
