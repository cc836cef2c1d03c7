namespace CrmAudit.Engine.Fetching;

/// <summary>Names of the users of a CRM, for records that know them by number.</summary>
internal sealed class UserNames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Takes a user.</summary>
    public void Add(string id, string name) => _names[id] = name;

    /// <summary>The name; null of one that is not known.</summary>
    public string? Of(string? id) => id is null ? null : _names.GetValueOrDefault(id);
}
