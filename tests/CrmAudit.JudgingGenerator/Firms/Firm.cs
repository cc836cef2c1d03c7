namespace CrmAudit.JudgingGenerator.Firms;

/// <summary>A firm of the true world.</summary>
public sealed record Firm(FirmName Name, City City, string Setting)
{
    public int Entity { get; init; }

    public required string Bin { get; init; }

    public required string Phone { get; init; }

    public required string SecondPhone { get; init; }

    public required string Mail { get; init; }

    public required string SecondMail { get; init; }

    public required string Site { get; init; }

    public required Address Address { get; init; }

    /// <summary>Whether other firms have the phone, the mailbox or the site too.</summary>
    public bool SharesPhone { get; init; }

    public bool SharesMail { get; init; }

    public bool SharesSite { get; init; }

    /// <summary>A firm with look-alikes: its copies keep every word that tells it apart.</summary>
    public bool HasLookAlikes { get; init; }

    public double BinShare { get; init; }
}
