using CrmAudit.Engine.Import.Mapping;

namespace CrmAudit.Engine.Import.Understanding;

/// <summary>Decides what a table is: its system and what its rows are.</summary>
/// <param name="Profile">Captions of the system and entity.</param>
/// <param name="Rival">Another system that fits as well but would read the table differently; null when there is none.</param>
/// <param name="Score">Weight and mapped columns of the winner together.</param>
internal sealed record TableUnderstanding(MappingProfile Profile, MappingProfile? Rival, double Score)
{
    /// <summary>Two systems within this share of each other cannot be told apart by their marks alone.</summary>
    private const double Close = 0.1;

    /// <summary>Share of the usual weight that is enough for a small list.</summary>
    private const double OfSmall = 0.65;

    private static readonly Dictionary<string, string> NoHand = [];

    /// <summary>
    /// The system with the greatest weight of marks, its mapped columns breaking near ties; where no system's own captions are there, the entity whose fields
    /// the columns fill best by words and content. What the caller names is kept to. Null when nothing applies.
    /// </summary>
    /// <param name="columns">Columns of the table.</param>
    /// <param name="fileName">Name of the file or entry.</param>
    /// <param name="options">System and entity, where the caller names them.</param>
    /// <param name="noun">What the name of the file or sheet says its rows are; null where it says nothing.</param>
    public static TableUnderstanding? Of(TableColumns columns, string fileName, ImportOptions options, string? noun = null)
    {
        var hand = options.Columns.Count == 0 ? NoHand : options.Columns.ToDictionary(static pair => HeaderKey.Of(pair.Key), static pair => pair.Value, StringComparer.Ordinal);
        // What the caller calls a column says what the rows are, too.
        var byHand = hand.Where(pair => columns.Keys.Contains(pair.Key)).Select(static pair => pair.Value).Where(FieldKinds.IsKnown).ToList();
        var isNamed = (options.System ?? options.Entity) is not null;
        var isReport = !isNamed && byHand.Count == 0 && SummaryShape.IsOne(columns);
        var fits = ProfileCatalogue.All
            .Where(profile => options.System is null || profile.System.Equals(options.System, StringComparison.OrdinalIgnoreCase))
            .Where(profile => options.Entity is null || profile.Entity.Equals(options.Entity, StringComparison.OrdinalIgnoreCase) || profile.Split?.Values.ContainsValue(options.Entity) == true)
            .Where(profile => profile.FitsName(fileName) && profile.FitsFirst(columns.Items.Count > 0 ? columns.Items[0].Header : null))
            .Where(profile => options.Entity is not null || byHand.TrueForAll(target => FieldKinds.Has(profile.Entity, target)))
            .Where(profile => options.Entity is not null || profile.RequiredTargets.TrueForAll(target => columns.Keys.Any(key => profile.TargetsOf(key).Contains(target))))
            .Where(profile => isNamed || (profile.Entity == "StageChange" ? !HistoryShape.IsList(columns, profile) : !isReport || ProfileCatalogue.IsVendor(profile.System)))
            .Select(profile => FitOf(profile, columns, hand, noun))
            .ToList();
        // A small list is one only where the columns make no other.
        fits = fits.FindAll(fit => fit.IsEnough || (isNamed && fit.Mapped > 0)) is { Count: > 0 } enough ? enough : fits.FindAll(static fit => fit.IsSmall && fit.Weight >= OfSmall * fit.LeastWeight);
        if (fits.Count == 0 && options.System is not null)
        {
            return Of(columns, fileName, options with { System = null }, noun);
        }
        var systems = fits.Where(static fit => fit.Profile.System != ProfileCatalogue.Generic && fit.IsEnough).ToList();
        var ranked = (systems.Count > 0 ? systems : fits).OrderByDescending(static fit => fit.Total).ThenByDescending(static fit => fit.Weight).ToList();
        if (ranked.Count == 0)
        {
            // Columns mapped by hand need no header that anyone knows.
            return options is { Entity: { } entity, Columns.Count: > 0 } && ProfileCatalogue.GenericOf(entity) is { } plain ? new(plain, null, 0) : null;
        }
        var best = ranked[0];
        var rival = ranked.Count > 1 && ranked[1] is { } second
            && second.Profile.System != best.Profile.System
            && second.Total >= best.Total * (1 - Close)
            && (second.Profile.Entity != best.Profile.Entity || !SameReading(best.Profile, second.Profile, columns.Keys)) ? second.Profile : null;
        return new(best.Profile, rival, best.Total);
    }

    private static Fit FitOf(MappingProfile profile, TableColumns columns, Dictionary<string, string> hand, string? noun)
    {
        if (profile.System == ProfileCatalogue.Generic)
        {
            var reading = EntityReading.Of(columns, profile.Entity, profile, hand);
            var score = EntityScore.Of(reading, columns, profile, noun);
            var fields = EntityFields.Of(profile.Entity);
            return new(profile, score.Weight, score.Mapped, score.Total, fields?.LeastWeight ?? profile.LeastWeight) { IsSmall = SmallList.Is(reading, columns, noun), IsNamed = noun is not null && fields?.Self.Contains(noun) == true && (reading.Has("Name") || reading.Has("Sku")) };
        }
        var weight = VendorMarks.Weight(profile, columns.Keys);
        var mapped = columns.Keys.Count(key => profile.TargetsOf(key).Count > 0 || profile.TargetOfWords(key) is not null);
        return new(profile, weight, mapped, weight + (0.5 * mapped), profile.LeastWeight);
    }

    private static bool SameReading(MappingProfile left, MappingProfile right, IReadOnlySet<string> keys) =>
        left.Lines == right.Lines && left.Dates == right.Dates && left.Zone == right.Zone
        && keys.All(key => left.TargetsOf(key).SequenceEqual(right.TargetsOf(key)));

    private sealed record Fit(MappingProfile Profile, double Weight, int Mapped, double Total, double LeastWeight)
    {
        /// <summary>
        /// One known column is a count by stage or a list of words, not a table of records. The name of the file says as much as a second column: a list of contacts
        /// may hold nothing else known but names, and rows that were refused have the columns of what was loaded and one of their own.
        /// </summary>
        public bool IsEnough => Weight >= LeastWeight && Mapped > (Profile.FileName is null && !IsNamed ? 1 : 0);

        /// <summary>Whether it has few columns and all it takes.</summary>
        public bool IsSmall { get; init; }

        /// <summary>Whether the file or sheet is called by the entity, and the rows have names.</summary>
        public bool IsNamed { get; init; }
    }
}
