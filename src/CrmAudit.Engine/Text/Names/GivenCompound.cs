using System.Reflection;
using System.Text.Json;

namespace CrmAudit.Engine.Text.Names;

/// <summary>
/// Given names put together from two words, as Turkic ones are (Нұр-бек, Ай-гүл, Жан-сая): whoever is called so, another such name is another person, in a dictionary or not.
/// </summary>
internal static class GivenCompound
{
    private static readonly Dictionary<string, HashSet<string>> Parts = Read();

    /// <summary>Whether a skeleton is put together so.</summary>
    public static bool Is(string skeleton)
    {
        for (var at = 2; at <= skeleton.Length - 2; at++)
        {
            if (Parts["first"].Contains(skeleton[..at]) && Parts["second"].Contains(skeleton[at..]))
            {
                return true;
            }
        }
        return false;
    }

    private static Dictionary<string, HashSet<string>> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Names/GivenParts.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!.ToDictionary(
            static pair => pair.Key,
            static pair => pair.Value.Select(static word => Skeleton.Of(word)).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }
}
