namespace CrmAudit.Engine.Fetching.Api;

/// <summary>How much of a server is waited for and taken.</summary>
/// <param name="Burst">Requests that may be sent at once.</param>
/// <param name="PerSecond">Requests a second after that.</param>
internal sealed record ApiLimits(double Burst, double PerSecond)
{
    /// <summary>Time one attempt may take; Bitrix24 breaks a request off after 60 s.</summary>
    public TimeSpan Attempt { get; init; } = TimeSpan.FromSeconds(75);

    /// <summary>Longest answer that is taken.</summary>
    public int AnswerBytes { get; init; } = 64 << 20;

    /// <summary>Repeats of a request.</summary>
    public int Repeats { get; init; } = 6;

    /// <summary>Pause before the first repeat; it doubles.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest pause a server may ask for; one that asks for more ends the fetch, to be gone on with later.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(11);
}
