namespace CrmAudit.Engine.Fetching.Api;

/// <summary>How one system is spoken to.</summary>
internal interface IApiDialect
{
    /// <summary>The methods that may be asked.</summary>
    ReadMethods Methods { get; }

    /// <summary>What it can bear.</summary>
    ApiLimits Limits { get; }

    /// <summary>The request of HTTP a question becomes.</summary>
    HttpRequestMessage Message(ApiAddress address, ReadRequest request);

    /// <summary>What is wrong with an answer; null when nothing is.</summary>
    RefusedException? Refusal(ApiAnswer answer, ReadRequest request, TimeProvider clock);
}
