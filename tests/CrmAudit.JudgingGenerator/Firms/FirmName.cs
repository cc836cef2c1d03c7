namespace CrmAudit.JudgingGenerator.Firms;

/// <summary>A firm's name as parts that can be translated, left out or moved one by one.</summary>
public sealed record FirmName(LegalForm Form, IReadOnlyList<NamePart> Parts)
{
    /// <summary>The owner's name in full, for a sole proprietor.</summary>
    public Words? FullOwner { get; init; }

    /// <summary>The city of a branch.</summary>
    public Words? BranchCity { get; init; }

    public bool Has(PartKind kind) => Parts.Any(part => part.Kind == kind);

    public int Count(PartKind kind) => Parts.Count(part => part.Kind == kind);

    public Words? First(PartKind kind) => Parts.FirstOrDefault(part => part.Kind == kind)?.Words;

    public FirmName With(PartKind kind, Words words) => this with { Parts = [.. Parts, new NamePart(kind, words)] };

    public string Plain(Language language) => string.Join(' ', Parts.Select(part => part.Words.In(language)));
}
