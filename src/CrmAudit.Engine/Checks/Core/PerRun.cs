namespace CrmAudit.Engine.Checks.Core;

/// <summary>Work that several checks of a run share: done by the first of them that asks.</summary>
/// <param name="make">Does it.</param>
internal sealed class PerRun<T>(Func<CheckContext, T> make)
    where T : class
{
    /// <summary>The result of this run.</summary>
    public T Of(CheckContext context) => context.Run.Share(this, this, () => make(context));
}

/// <summary>Work that several checks of a run share, done once for each key.</summary>
/// <param name="make">Does it for one key.</param>
internal sealed class PerRun<TKey, T>(Func<CheckContext, TKey, T> make)
    where TKey : notnull
    where T : class
{
    /// <summary>The result of this run for a key.</summary>
    public T Of(CheckContext context, TKey key) => context.Run.Share(this, key, () => make(context, key));
}
