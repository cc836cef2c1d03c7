namespace CrmAudit.ApiServers.Hosting;

/// <summary>How the body goes out.</summary>
internal enum Delivery
{
    /// <summary>All of it, its length told before.</summary>
    Whole,

    /// <summary>Nothing: the connection breaks before the first byte.</summary>
    Refused,

    /// <summary>Half of it, its whole length told before; then the connection breaks.</summary>
    Dropped,

    /// <summary>Half of it, as if that were all.</summary>
    Truncated,

    /// <summary>All of it but the last bracket, then blanks without end.</summary>
    Endless,

    /// <summary>The same, compressed: a megabyte on the way is a gigabyte at the client.</summary>
    EndlessGzip,

    /// <summary>All of it but the last bracket, then a blank now and then without end: no single read waits long.</summary>
    Dripping,

    /// <summary>The first byte, then nothing until the client goes away.</summary>
    Stalled,
}
