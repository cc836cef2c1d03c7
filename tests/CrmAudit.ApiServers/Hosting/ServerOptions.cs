namespace CrmAudit.ApiServers.Hosting;

/// <summary>What a server is started with.</summary>
internal sealed record ServerOptions
{
    public required CrmSystem System { get; init; }

    /// <summary>A folder of JSON files, one a list, in the words of the system; null for records made up.</summary>
    public string? DataFolder { get; init; }

    /// <summary>The portal of the example company (Bitrix24).</summary>
    public bool Example { get; init; }

    /// <summary>How many deals are made up; the other lists follow from it.</summary>
    public int Deals { get; init; } = 120;

    public ulong Seed { get; init; } = 1;

    public string? LogFile { get; init; }

    public string Secret { get; init; } = "t3st5ecr3t";

    /// <summary>Requests a second the system bears for long.</summary>
    public double? PerSecond { get; init; }

    /// <summary>Requests at once before the system refuses.</summary>
    public int? Burst { get; init; }

    /// <summary>What the key may see; null for all.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>Seconds of work that a call is said to have cost.</summary>
    public double SecondsPerCall { get; init; } = 0.01;

    /// <summary>Answers over TLS with a certificate nobody has signed.</summary>
    public bool SelfSigned { get; init; }
}
