namespace CrmAudit.JudgingGenerator.Firms;

public enum BinUse
{
    Missing,
    Right,
    WrongDigit,
    ZerosLost,
    Formal,
}

/// <summary>What one card of a firm holds and how it is written.</summary>
public sealed record FirmCardPlan
{
    public required FirmNameStyle Name { get; init; }

    public int Slips { get; init; }

    public BinUse Bin { get; init; }

    public bool Phone { get; init; }

    public bool SecondPhone { get; init; }

    public bool FormalPhone { get; init; }

    public int PhoneFormat { get; init; }

    public bool Mail { get; init; }

    public bool SecondMail { get; init; }

    public bool MistypedMail { get; init; }

    public bool Site { get; init; }

    public int SiteFormat { get; init; }

    public bool Address { get; init; }

    public bool ShortAddress { get; init; }
}
