using System.Collections.Frozen;
using CrmAudit.Engine.Import.Mapping;

namespace CrmAudit.Engine.Import.Understanding;

/// <summary>
/// How much the captions of a table prove the system it is from. A caption any system may have (Deal Name, order number) proves half of what one of its own
/// proves, and two of those alone prove nothing.
/// </summary>
internal static class VendorMarks
{
    private const double PlainShare = 0.5;

    /// <summary>Captions of lists that are no system's own, as they are written: Deal Name is anybody's, dealname is a system's.</summary>
    private static readonly FrozenSet<string> PlainCaptions = ProfileCatalogue.All
        .Where(static profile => !ProfileCatalogue.IsVendor(profile.System))
        .SelectMany(static profile => profile.Columns.Values.SelectMany(static headers => headers).Concat(profile.HeaderWeights.Keys))
        .Select(HeaderKey.Of)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Weight of the marks of a profile among normalised headers; none where no mark is the system's own.</summary>
    public static double Weight(MappingProfile profile, IReadOnlySet<string> keys)
    {
        // The name of a file is a mark of its own.
        var isVendor = ProfileCatalogue.IsVendor(profile.System) && profile.FileName is null;
        var (own, plain) = (0.0, 0.0);
        foreach (var key in keys.Select(profile.KeyOf).Distinct(StringComparer.Ordinal))
        {
            if (!profile.HeaderWeightKeys.TryGetValue(key, out var weight))
            {
                continue;
            }
            if (isVendor && PlainCaptions.Contains(key))
            {
                plain += weight;
            }
            else
            {
                own += weight;
            }
        }
        if (own + plain == 0)
        {
            // Names of custom fields say whose list it is, and not of what.
            return 0;
        }
        own += profile.Suffixes.Sum(suffix => suffix.Value * Math.Min(2, keys.Count(key => key.EndsWith(suffix.Key, StringComparison.Ordinal))));
        return own == 0 ? 0 : own + (PlainShare * plain);
    }
}
