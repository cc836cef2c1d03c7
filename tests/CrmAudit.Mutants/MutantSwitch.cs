using System.Reflection;

namespace CrmAudit.Mutants;

/// <summary>
/// The control Stryker puts into an assembly beside the mutants: a field names the active one, and a flag makes it note which are reached instead. It stands in a namespace with a
/// random part, so it is found by its name alone.
/// </summary>
internal sealed class MutantSwitch
{
    private const int None = -1;

    private readonly FieldInfo _active;
    private readonly FieldInfo _capture;
    private readonly Action _reset;
    private readonly Func<IList<int>[]> _reached;

    public MutantSwitch(Assembly engine)
    {
        var control = engine.GetTypes().Single(static type => type.Name == Placement.ControlType);
        _active = control.GetField("ActiveMutant")!;
        _capture = control.GetField("CaptureCoverage")!;
        _reset = control.GetMethod("ResetCoverage")!.CreateDelegate<Action>();
        _reached = control.GetMethod("GetCoverageData")!.CreateDelegate<Func<IList<int>[]>>();
        Deactivate();
    }

    public void Activate(int mutant) => _active.SetValue(null, mutant);

    public void Deactivate() => _active.SetValue(null, None);

    /// <summary>Begins to note what is reached.</summary>
    public void Capture()
    {
        _reset();
        _capture.SetValue(null, true);
    }

    /// <summary>Notes no more; the code then runs at its own speed.</summary>
    public void StopCapture() => _capture.SetValue(null, false);

    /// <summary>What was reached since <see cref="Capture"/>; what static fields and constructors reached stands apart too, for it is reached once a process.</summary>
    public (IReadOnlyList<int> All, IReadOnlyList<int> Static) Reached()
    {
        StopCapture();
        var lists = _reached();
        return ([.. lists[0]], [.. lists[1]]);
    }
}
