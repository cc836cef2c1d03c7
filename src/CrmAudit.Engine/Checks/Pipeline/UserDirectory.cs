namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>Users of the exports, found by id, login, e-mail or name in either order of its words.</summary>
internal sealed class UserDirectory
{
    private readonly Dictionary<string, CrmUser> _users = new(StringComparer.OrdinalIgnoreCase);

    public UserDirectory(CrmDataset data)
    {
        foreach (var user in data.Users)
        {
            foreach (var key in new[] { user.Id, user.Login, user.Email, user.Name is null ? null : Key(user.Name) })
            {
                if (key is { Length: > 0 })
                {
                    _users.TryAdd(key, user);
                }
            }
        }
        IsKnown = data.Users.Count > 0;
        TellsActive = data.Users.Any(static user => user.Active is not null);
    }

    /// <summary>Whether the exports have any user.</summary>
    public bool IsKnown { get; }

    /// <summary>Whether they tell who may still sign in.</summary>
    public bool TellsActive { get; }

    public CrmUser? Find(string? name) =>
        name is null ? null : _users.GetValueOrDefault(name.Trim()) ?? _users.GetValueOrDefault(Key(name));

    public UserState StateOf(string? name) => Find(name) switch
    {
        null => string.IsNullOrWhiteSpace(name) ? UserState.Nobody : UserState.Unknown,
        { Active: false } => UserState.Dismissed,
        _ => UserState.Active,
    };

    /// <summary>The words of a name in one order: Иван Петров and Петров Иван are one user.</summary>
    private static string Key(string name) =>
        string.Join(' ', name.Split([' ', '\u00a0', ','], StringSplitOptions.RemoveEmptyEntries).Select(static word => word.ToUpperInvariant()).Order(StringComparer.Ordinal));
}
