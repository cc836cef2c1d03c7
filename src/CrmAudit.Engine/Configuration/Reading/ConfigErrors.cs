namespace CrmAudit.Engine.Configuration.Reading;

/// <summary>Collects what is wrong, so that one look at a file tells everything.</summary>
internal sealed class ConfigErrors
{
    /// <summary>Past this many errors the file is not a configuration at all.</summary>
    private const int Most = 100;

    private readonly List<AuditConfigError> _errors = [];

    public int Count => _errors.Count;

    /// <summary>The errors by place.</summary>
    public IReadOnlyList<AuditConfigError> All =>
        [.. _errors.OrderBy(static error => error.Line).ThenBy(static error => error.Column).ThenBy(static error => error.Id, StringComparer.Ordinal)];

    public void Add(string id, ConfigMark mark, string? key, params ReadOnlySpan<(string Name, object? Value)> args)
    {
        if (_errors.Count < Most)
        {
            _errors.Add(new(id, mark.File, mark.Line, mark.Column, key, new CrmText(id, [("key", key), .. args])));
        }
    }
}
