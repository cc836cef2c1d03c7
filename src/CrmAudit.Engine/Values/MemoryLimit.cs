namespace CrmAudit.Engine.Values;

/// <summary>The memory the process may use: that of its machine, its container or its settings.</summary>
internal static class MemoryLimit
{
    private const long Megabyte = 1 << 20;

    /// <summary>With less than this part of the memory in use it is one allocation that asked for too much, as a damaged length in a file does.</summary>
    private const double InUse = 0.25;

    /// <summary>How much that is.</summary>
    public static long Megabytes => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Megabyte;

    /// <summary>Whether something ended for want of memory, on one thread or on several.</summary>
    public static bool Ended(Exception exception) => exception switch
    {
        OutOfMemoryException => true,
        AggregateException several => several.Flatten().InnerExceptions.Any(Ended),
        _ => false,
    };

    /// <summary>Whether it did because memory is used up, so that nothing else will do better.</summary>
    public static bool IsReached(Exception exception) => Ended(exception) && IsReached(GC.GetTotalMemory(forceFullCollection: false), GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);

    internal static bool IsReached(long used, long available) => used > available * InUse;
}
