using System.Collections;
using System.Management.Automation;

namespace CrmAudit.PowerShell.Parameters;

/// <summary>What was given through a pipeline, lists of lists included, item by item.</summary>
internal static class Flattened
{
    /// <summary>The items of a value: itself where it is no list. Null is no item; a list that stands in itself is gone through once.</summary>
    /// <param name="value">What was given; wrappings of PowerShell are left on the items, which may need them.</param>
    public static IEnumerable<object> Of(object? value)
    {
        var open = new Stack<IEnumerator>();
        var lists = new Stack<object>();
        var isOpen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var item = value;
        while (true)
        {
            switch (item is PSObject wrapped ? wrapped.BaseObject : item)
            {
                case null:
                    break;
                case IEnumerable list and not (string or IDictionary):
                    if (isOpen.Add(list))
                    {
                        lists.Push(list);
                        open.Push(list.GetEnumerator());
                    }
                    break;
                default:
                    yield return item!;
                    break;
            }
            while (open.TryPeek(out var items) && !items.MoveNext())
            {
                (open.Pop() as IDisposable)?.Dispose();
                isOpen.Remove(lists.Pop());
            }
            if (open.Count == 0)
            {
                yield break;
            }
            item = open.Peek().Current;
        }
    }
}
