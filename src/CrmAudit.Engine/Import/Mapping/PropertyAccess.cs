using System.Collections.Concurrent;
using System.Reflection;

namespace CrmAudit.Engine.Import.Mapping;

/// <summary>Typed getters and setters of record properties without reflection per call.</summary>
internal static class PropertyAccess
{
    private static readonly ConcurrentDictionary<(Type, string, Type), Delegate> Setters = new();
    private static readonly ConcurrentDictionary<(Type, string, Type), Delegate> Getters = new();
    private static readonly MethodInfo BindSetter = typeof(PropertyAccess).GetMethod(nameof(CreateSetter), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly MethodInfo BindGetter = typeof(PropertyAccess).GetMethod(nameof(CreateGetter), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static Action<CrmRecord, T> Setter<T>(Type record, string property) => (Action<CrmRecord, T>)Setters.GetOrAdd(
        (record, property, typeof(T)),
        static key => (Delegate)BindSetter.MakeGenericMethod(key.Item1.GetProperty(key.Item2)!.DeclaringType!, key.Item3).Invoke(null, [key.Item1.GetProperty(key.Item2)!.SetMethod!])!);

    public static Func<CrmRecord, T> Getter<T>(Type record, string property) => (Func<CrmRecord, T>)Getters.GetOrAdd(
        (record, property, typeof(T)),
        static key => (Delegate)BindGetter.MakeGenericMethod(key.Item1.GetProperty(key.Item2)!.DeclaringType!, key.Item3).Invoke(null, [key.Item1.GetProperty(key.Item2)!.GetMethod!])!);

    private static Action<CrmRecord, TValue> CreateSetter<TRecord, TValue>(MethodInfo method)
        where TRecord : CrmRecord
    {
        var typed = method.CreateDelegate<Action<TRecord, TValue>>();
        return (record, value) => typed((TRecord)record, value);
    }

    private static Func<CrmRecord, TValue> CreateGetter<TRecord, TValue>(MethodInfo method)
        where TRecord : CrmRecord
    {
        var typed = method.CreateDelegate<Func<TRecord, TValue>>();
        return record => typed((TRecord)record);
    }
}
