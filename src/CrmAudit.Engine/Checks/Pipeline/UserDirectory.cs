using System.Collections.Concurrent;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>Users of the exports, found by id, login, e-mail or name in either order of its words.</summary>
internal sealed class UserDirectory
{
    private static readonly PerRun<UserDirectory> OfRun = new(static context => new(context.Data));

    private readonly Dictionary<string, CrmUser> _users = new(StringComparer.OrdinalIgnoreCase);

    private readonly string[] _names;
    private readonly ConcurrentDictionary<string, CrmUser?> _found = new(StringComparer.Ordinal);

    public UserDirectory(CrmDataset data)
    {
        foreach (var user in data.Users)
        {
            foreach (var key in new[] { user.Id, user.Login, user.Email, user.Name is null ? null : UserName.Key(user.Name) })
            {
                if (key is { Length: > 0 })
                {
                    _users.TryAdd(key, user);
                }
            }
        }
        _names = [.. data.Users.Select(static user => user.Name).OfType<string>().Where(static name => UserName.Key(name).Length > 0)];
        IsKnown = data.Users.Count > 0;
        TellsActive = data.Users.Any(static user => user.Active is not null);
    }

    /// <summary>Whether the exports have any user.</summary>
    public bool IsKnown { get; }

    /// <summary>Whether they tell who may still sign in.</summary>
    public bool TellsActive { get; }

    /// <summary>The directory of a run.</summary>
    public static UserDirectory Of(CheckContext context) => OfRun.Of(context);

    /// <summary>The user of that id, login, e-mail or name; one spelled otherwise where only one can be meant.</summary>
    public CrmUser? Find(string? name)
    {
        if (name is null)
        {
            return null;
        }
        return _found.GetOrAdd(name, Search);
    }

    private CrmUser? Search(string name) => _users.GetValueOrDefault(name.Trim()) ?? _users.GetValueOrDefault(UserName.Key(name))
        ?? (UserName.OnlyLike(name, _names) is { } like ? _users[UserName.Key(like)] : null);

    public UserState StateOf(string? name) => Find(name) switch
    {
        null => string.IsNullOrWhiteSpace(name) ? UserState.Nobody : UserState.Unknown,
        { Active: false } => UserState.Dismissed,
        _ => UserState.Active,
    };
}
