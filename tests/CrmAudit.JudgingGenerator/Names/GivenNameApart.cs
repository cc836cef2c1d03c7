namespace CrmAudit.JudgingGenerator.Names;

/// <summary>Whether a careful reader would never take one given name for the other: no common diminutive, no near spelling.</summary>
public static class GivenNameApart
{
    private const int LeastDistance = 3;

    public static bool From(NameForms left, NameForms right) =>
        !Readings(left).Any(one => Readings(right).Any(other => Near(one, other)));

    private static IEnumerable<string> Readings(NameForms name) =>
        name.All().Concat(name.Diminutives).Select(Skeleton.Of);

    private static bool Near(string one, string other) =>
        Skeleton.Distance(one, other) < Math.Min(LeastDistance, Math.Max(one.Length, other.Length) - 1);
}
