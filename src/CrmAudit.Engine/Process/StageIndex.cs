namespace CrmAudit.Engine.Process;

/// <summary>The place of a stage by its name, any case; a spelling met before is found without folding it.</summary>
internal sealed class StageIndex
{
    private readonly Dictionary<string, int> _spelled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _named = new(StageName.Comparer);

    public StageIndex(IReadOnlyList<StageInfo> stages)
    {
        for (var i = 0; i < stages.Count; i++)
        {
            _named.TryAdd(stages[i].Name, i);
        }
    }

    /// <summary>0-based place; -1 of an unknown stage.</summary>
    public int Of(string? stage)
    {
        if (stage is null)
        {
            return -1;
        }
        if (!_spelled.TryGetValue(stage, out var index))
        {
            _spelled[stage] = index = _named.GetValueOrDefault(stage, -1);
        }
        return index;
    }
}
