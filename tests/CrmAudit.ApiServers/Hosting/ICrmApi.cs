using CrmAudit.ApiServers.Records;

namespace CrmAudit.ApiServers.Hosting;

/// <summary>A CRM as its documentation describes it: requests in, answers out, no network.</summary>
internal interface ICrmApi
{
    /// <summary>What a client puts after the address of the server.</summary>
    string ClientPath { get; }

    /// <summary>What no log may show.</summary>
    string Secret { get; }

    RecordBook Records { get; }

    Answer Handle(ApiRequest request);

    /// <summary>What the system says to one who asks too often.</summary>
    Answer TooManyRequests();

    /// <summary>What the system says to a key that is no longer good.</summary>
    Answer KeyExpired();
}
