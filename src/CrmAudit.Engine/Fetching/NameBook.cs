namespace CrmAudit.Engine.Fetching;

/// <summary>Names a CRM knows by number or code: of its users, and of the fields somebody added.</summary>
internal sealed class NameBook
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Entity, string Code), AddedField> _fields = [];

    /// <summary>Takes a user.</summary>
    public void Add(string id, string name) => _names[id] = name;

    /// <summary>Takes a field.</summary>
    public void Add(AddedField field) => _fields[(field.Entity, field.Code)] = field;

    /// <summary>A field somebody added to the cards of an entity; null of one that is not known.</summary>
    public AddedField? Field(string entity, string code) => _fields.GetValueOrDefault((entity, code));

    /// <summary>The name; null of one that is not known.</summary>
    public string? Of(string? id) => id is null ? null : _names.GetValueOrDefault(id);
}
