namespace CrmAudit.Engine.Fetching.Api;

/// <summary>A server did not answer a request as it should.</summary>
/// <param name="refusal">What it means.</param>
/// <param name="code">Status or code, as far as it is one.</param>
/// <param name="after">When to ask again; null when it was not told.</param>
internal sealed class RefusedException(ApiRefusal refusal, string code, TimeSpan? after = null) : Exception(code)
{
    /// <summary>What it means.</summary>
    public ApiRefusal Refusal => refusal;

    /// <summary>Status or code.</summary>
    public string Code => Message;

    /// <summary>When to ask again.</summary>
    public TimeSpan? After => after;
}
