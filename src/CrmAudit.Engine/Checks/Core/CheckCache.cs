using System.Collections.Concurrent;

namespace CrmAudit.Engine.Checks.Core;

/// <summary>Work shared by several checks of one run, computed once.</summary>
internal sealed class CheckCache
{
    private readonly ConcurrentDictionary<(Type, string), Lazy<object>> _values = new();

    /// <summary>The value, computed at the first call.</summary>
    public T GetOrAdd<T>(string key, Func<T> compute)
        where T : class
        => (T)_values.GetOrAdd((typeof(T), key), _ => new Lazy<object>(compute)).Value;
}
