using System.Collections;

namespace CrmAudit.ApiServers.Records;

/// <summary>A range of ids, forward or backward, without a copy.</summary>
internal sealed class Slice(IReadOnlyList<long> ids, int low, int high, bool backward) : IReadOnlyList<long>
{
    public int Count => high - low;

    public long this[int index] => ids[backward ? high - 1 - index : low + index];

    public IEnumerator<long> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
