using CrmAudit.JudgingGenerator.Names;

namespace CrmAudit.JudgingGenerator.People;

/// <summary>Full names of one firm, none within a slip of typing of another.</summary>
public sealed class NamesApart
{
    private readonly HashSet<string> _taken = [];

    public bool Claim(NameForms family, NameForms given)
    {
        var near = family.All().SelectMany(one => given.All().Select(other => Skeleton.Of(one) + " " + Skeleton.Of(other)))
            .Distinct()
            .SelectMany(Nearby)
            .Distinct()
            .ToList();
        if (near.Any(_taken.Contains))
        {
            return false;
        }

        _taken.UnionWith(near);
        return true;
    }

    /// <summary>The name and all its forms with one letter left out: two names one slip apart have one of them in common.</summary>
    private static IEnumerable<string> Nearby(string name) =>
        Enumerable.Range(0, name.Length).Select(at => name.Remove(at, 1)).Prepend(name);
}
