namespace CrmAudit.Engine.Fetching;

/// <summary>Names a CRM knows by number or code: of its users, of the cards others point to, and of the fields somebody added.</summary>
internal sealed class NameBook
{
    private readonly Dictionary<string, Dictionary<string, string>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Entity, string Code), FieldSetting> _fields = [];

    /// <summary>Zone of the CRM; null where it does not tell.</summary>
    public TimeZoneInfo? Zone { get; init; }

    /// <summary>Takes a name; a later one is the present one.</summary>
    /// <param name="of">What is named.</param>
    /// <param name="id">Its number.</param>
    /// <param name="name">Its name.</param>
    public void Add(string of, string id, string name) => (_names.TryGetValue(of, out var names) ? names : _names[of] = new(StringComparer.Ordinal))[id] = name;

    /// <summary>Takes the fields of a list.</summary>
    public void Add(IEnumerable<FieldSetting> fields)
    {
        foreach (var field in FieldSetting.Apart(fields))
        {
            _fields[(field.Entity, field.Code)] = field;
        }
    }

    /// <summary>A field of the cards of an entity; null of one that is not known.</summary>
    public FieldSetting? Field(string entity, string code) => _fields.GetValueOrDefault((entity, code));

    /// <summary>The fields somebody added to the cards of an entity.</summary>
    public IEnumerable<FieldSetting> AddedTo(string entity) => _fields.Values.Where(field => field.IsAdded && field.Entity == entity);

    /// <summary>The name; null of one that is not known.</summary>
    /// <param name="of">What is named.</param>
    /// <param name="id">Its number.</param>
    public string? Of(string of, string? id) => id is not null && _names.TryGetValue(of, out var names) ? names.GetValueOrDefault(id) : null;
}
