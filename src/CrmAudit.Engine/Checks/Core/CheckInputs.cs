namespace CrmAudit.Engine.Checks;

/// <summary>What a check needs: Entity or Entity.Property, alternatives joined by |.</summary>
internal static class CheckInputs
{
    /// <summary>The inputs no export has.</summary>
    public static IReadOnlyList<string> Missing(CrmCheck check, CrmDataset data) =>
        [.. check.Inputs.Where(input => !input.Split('|').Any(alternative => Has(alternative, data)))];

    private static bool Has(string input, CrmDataset data)
    {
        var dot = input.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            return data.Of(input).Count > 0;
        }
        var entity = input[..dot];
        return data.Of(entity).Count > 0 && data.Has(entity, input[(dot + 1)..]);
    }
}
