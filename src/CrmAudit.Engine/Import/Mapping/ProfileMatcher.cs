namespace CrmAudit.Engine.Import.Mapping;

/// <summary>Chooses the profile of a table.</summary>
internal static class ProfileMatcher
{
    /// <summary>Two systems within this share of each other cannot be told apart by their marks alone.</summary>
    private const double Close = 0.1;

    /// <summary>
    /// The profile with the greatest weight of marks, its mapped columns breaking near ties; a generic profile only where no system
    /// applies. What the caller names is kept to. Null when nothing applies.
    /// </summary>
    /// <param name="headers">Headers of the table.</param>
    /// <param name="fileName">Name of the file or entry.</param>
    /// <param name="options">System and entity, where the caller names them.</param>
    /// <param name="rival">Another system that fits as well but would read the table differently; null when there is none.</param>
    public static MappingProfile? Choose(IReadOnlyList<string> headers, string fileName, ImportOptions options, out MappingProfile? rival)
    {
        rival = null;
        var keys = headers.Select(HeaderKey.Of).Where(static key => key.Length > 0).ToHashSet(StringComparer.Ordinal);
        var fits = ProfileCatalogue.All
            .Where(profile => options.System is null || profile.System.Equals(options.System, StringComparison.OrdinalIgnoreCase))
            .Where(profile => options.Entity is null || profile.Entity.Equals(options.Entity, StringComparison.OrdinalIgnoreCase) || profile.Split?.Values.ContainsValue(options.Entity) == true)
            .Where(profile => profile.FitsName(fileName))
            .Where(profile => options.Entity is not null || profile.Essential.TrueForAll(target => keys.Any(key => profile.TargetsOf(key).Contains(target))))
            .Select(profile => new Fit(profile, Weight(profile, keys), keys.Count(key => profile.TargetsOf(key).Count > 0 || profile.TargetOfWords(key) is not null)))
            // One known column is a count by stage or a list of words, not a table of records.
            .Where(fit => fit.IsEnough || ((options.System ?? options.Entity) is not null && fit.Mapped > 0))
            .ToList();
        if (fits.Count == 0 && options.System is not null)
        {
            return Choose(headers, fileName, options with { System = null }, out rival);
        }
        var systems = fits.Where(static fit => fit.Profile.System != ProfileCatalogue.Generic && fit.IsEnough).ToList();
        var ranked = (systems.Count > 0 ? systems : fits)
            .OrderByDescending(static fit => fit.Total)
            .ThenByDescending(static fit => fit.Weight)
            .ToList();
        if (ranked.Count == 0)
        {
            // Columns mapped by hand need no header that anyone knows.
            return options is { Entity: { } entity, Columns.Count: > 0 }
                ? ProfileCatalogue.All.FirstOrDefault(profile => profile.System == ProfileCatalogue.Generic && profile.Entity.Equals(entity, StringComparison.OrdinalIgnoreCase))
                : null;
        }
        var best = ranked[0];
        if (ranked.Count > 1 && ranked[1] is { } second
            && second.Profile.System != best.Profile.System
            && second.Total >= best.Total * (1 - Close)
            && (second.Profile.Entity != best.Profile.Entity || !SameReading(best.Profile, second.Profile, keys)))
        {
            rival = second.Profile;
        }
        return best.Profile;
    }

    private static double Weight(MappingProfile profile, HashSet<string> keys) =>
        keys.Select(profile.KeyOf).Distinct(StringComparer.Ordinal).Sum(profile.MarkKeys.GetValueOrDefault)
        + profile.Suffixes.Sum(suffix => suffix.Value * Math.Min(2, keys.Count(key => key.EndsWith(suffix.Key, StringComparison.Ordinal))));

    private static bool SameReading(MappingProfile left, MappingProfile right, HashSet<string> keys) =>
        left.Lines == right.Lines && left.Dates == right.Dates && left.Zone == right.Zone
        && keys.All(key => left.TargetsOf(key).SequenceEqual(right.TargetsOf(key)));

    private sealed record Fit(MappingProfile Profile, double Weight, int Mapped)
    {
        public double Total => Weight + (0.5 * Mapped);

        /// <summary>The name of the file says as much as a second column: rows that were refused have the columns of what was loaded and one of their own.</summary>
        public bool IsEnough => Weight >= Profile.Need && Mapped > (Profile.FileName is null ? 1 : 0);
    }
}
