using CrmAudit.Engine.Fetching.Api;

namespace CrmAudit.Engine.Fetching;

/// <summary>A CRM whose lists are resources behind a key: every question is a GET of a path.</summary>
/// <param name="name">Its name, that of its profile.</param>
/// <param name="usualAddress">The address where none is told.</param>
/// <param name="lists">The lists.</param>
/// <param name="further">Paths that are asked besides.</param>
internal abstract class RestSystem(string name, string? usualAddress, IReadOnlyList<FetchList> lists, params string[] further) : ICrmSystem
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public bool IsAddressSecret => false;

    /// <inheritdoc/>
    public string? UsualAddress => usualAddress;

    /// <inheritdoc/>
    public abstract bool KnowsChanges { get; }

    /// <inheritdoc/>
    public virtual IDeletionEvents? Deletions => null;

    /// <inheritdoc/>
    public IReadOnlyList<FetchList> Lists => lists;

    /// <inheritdoc/>
    public ReadMethods Methods { get; } = new(lists.Select(static list => list.Path).Concat(further));

    /// <inheritdoc/>
    public abstract ApiLimits Limits { get; init; }

    /// <inheritdoc/>
    public HttpRequestMessage Message(ApiAddress address, ReadRequest request) => new(HttpMethod.Get, new Uri(address.Root, request.Query.Count > 0 ? $"{request.Method}?{request.Encoded}" : request.Method));

    /// <inheritdoc/>
    public RefusedException? Refusal(ApiAnswer answer, ReadRequest request, TimeProvider clock) => (int)answer.Status switch
    {
        // Nothing found is told as 204; an empty answer else has lost its body on the way.
        < 300 when answer.Body is null && answer.Status != System.Net.HttpStatusCode.NoContent => new(ApiRefusal.Later, Status(answer), answer.RetryAfter(clock)),
        < 300 => null,
        401 or 402 => new(ApiRefusal.Key, Status(answer)),
        403 when Lacking(answer) is { Count: > 0 } rights => new(ApiRefusal.List, $"{Status(answer)}, {string.Join(", ", rights)}"),
        403 or 404 or 405 => new(ApiRefusal.List, Status(answer)),
        429 => new(ApiRefusal.Later, Status(answer), Pause(answer, clock)),
        >= 500 => new(ApiRefusal.Later, Status(answer), answer.RetryAfter(clock)),
        _ => new(ApiRefusal.Other, Status(answer)),
    };

    /// <inheritdoc/>
    public abstract Task<SystemFacts> LookAsync(ApiClient client, IFetchObserver observer, CancellationToken cancel);

    /// <summary>How long to wait after too many requests.</summary>
    protected virtual TimeSpan? Pause(ApiAnswer answer, TimeProvider clock) => answer.RetryAfter(clock);

    /// <summary>The rights a refused key lacks, where the system names them.</summary>
    protected virtual IReadOnlyList<string> Lacking(ApiAnswer answer) => [];

    private static string Status(ApiAnswer answer) => $"HTTP {(int)answer.Status}";
}
