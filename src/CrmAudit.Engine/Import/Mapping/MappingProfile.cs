using System.Text.RegularExpressions;

namespace CrmAudit.Engine.Import.Mapping;

/// <summary>How one system names the columns of one entity; a row of the resources Mapping/*.json.</summary>
internal sealed class MappingProfile
{
    public required string System { get; init; }

    public required string Entity { get; init; }

    /// <summary>Kind of the entity's records (Call, Payment, Form ...), where the entity has kinds.</summary>
    public string? Kind { get; init; }

    /// <summary>Header to the weight with which it speaks for this profile.</summary>
    public required Dictionary<string, double> HeaderWeights { get; init; }

    /// <summary>Weight below which the profile does not apply.</summary>
    public double LeastWeight { get; init; } = 3;

    /// <summary>Targets without which a table is not what the profile reads, whatever its headers weigh.</summary>
    public List<string> RequiredTargets { get; init; } = [];

    /// <summary>Pattern the file name must match; any when null.</summary>
    public string? FileName { get; init; }

    /// <summary>Headers, as written, one of which the first column has in every file of the system; none where nothing is known of it.</summary>
    public IReadOnlyList<string> FirstHeaders { get; init; } = [];

    /// <summary>Target to the headers it is read from; the first that is filled wins, phones and addresses gather.</summary>
    public required Dictionary<string, List<string>> Columns { get; init; }

    /// <summary>What several rows of one record mean.</summary>
    public LineMode Lines { get; init; }

    /// <summary>Whether a row without id and name belongs to the row above.</summary>
    public bool Continuation { get; init; }

    /// <summary>Date order the system always writes.</summary>
    public Values.DateOrder Dates { get; init; }

    /// <summary>Utc where the system writes times in UTC without saying so.</summary>
    public string? Zone { get; init; }

    /// <summary>Currency of amounts that have none.</summary>
    public string? Currency { get; init; }

    /// <summary>Target to the words a header may contain, for captions people make up themselves (questions of a form).</summary>
    public Dictionary<string, List<string>> Contains { get; init; } = [];

    /// <summary>End of a header (lower case) to the weight with which it speaks for this profile; counted twice at most.</summary>
    public Dictionary<string, double> Suffixes { get; init; } = [];

    /// <summary>Decimal sign the system writes, where no value of the column proves another.</summary>
    public char Decimal { get; init; }

    /// <summary>Level of log entries that have none.</summary>
    public string? Level { get; init; }

    /// <summary>Property to the list in which the system names its codes.</summary>
    public Dictionary<string, string> CodeLists { get; init; } = [];

    /// <summary>Pattern of a stage's code that begins with its pipeline, which is the first group.</summary>
    public string? PipelineInStage { get; init; }

    /// <summary>A column that tells which of several entities a row is.</summary>
    public SplitColumn? Split { get; init; }

    /// <summary>The form in which this profile compares a normalised header: vendors write theirs in one way, people plain captions in several.</summary>
    public string KeyOf(string key) => System == ProfileCatalogue.Generic ? HeaderKey.Joined(key) : key;

    /// <summary>Weights by normalised header.</summary>
    public Dictionary<string, double> HeaderWeightKeys => field ??= ByKey(HeaderWeights);

    /// <summary>Whether a table may be of the profile by the header of its first column, as written.</summary>
    public bool FitsFirst(string? header) => FirstHeaders.Count == 0 || (header is not null && FirstHeaders.Contains(header));

    /// <summary>Targets by normalised header; one header may feed several.</summary>
    public Dictionary<string, List<string>> TargetKeys => field ??= Targets();

    /// <summary>The targets of a normalised header; none of one the profile does not know.</summary>
    public IReadOnlyList<string> TargetsOf(string key) => TargetKeys.TryGetValue(KeyOf(key), out var targets) ? targets : [];

    /// <summary>How far behind in the list of a target's headers one stands: of two filled columns the nearer one gives the value.</summary>
    public int Rank(string target, string key) => Columns.TryGetValue(target, out var headers) ? Math.Max(0, headers.FindIndex(header => KeyOf(HeaderKey.Of(header)) == KeyOf(key))) : 0;

    /// <summary>The target whose words a header contains; null when none.</summary>
    public string? TargetOfWords(string key)
    {
        foreach (var (target, words) in Contains)
        {
            if (words.Exists(word => key.Contains(word, StringComparison.Ordinal)))
            {
                return target;
            }
        }
        return null;
    }

    /// <summary>Whether a file may be of the profile by its name.</summary>
    public bool FitsName(string fileName) => FileName is null || Regex.IsMatch(fileName, FileName, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private Dictionary<string, double> ByKey(Dictionary<string, double> marks)
    {
        var keys = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (header, weight) in marks)
        {
            keys[KeyOf(HeaderKey.Of(header))] = weight;
        }
        return keys;
    }

    private Dictionary<string, List<string>> Targets()
    {
        var keys = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (target, headers) in Columns)
        {
            foreach (var header in headers)
            {
                var key = KeyOf(HeaderKey.Of(header));
                if (!keys.TryGetValue(key, out var targets))
                {
                    keys[key] = targets = [];
                }
                if (!targets.Contains(target))
                {
                    targets.Add(target);
                }
            }
        }
        return keys;
    }

    /// <summary>A column that tells which of several entities a row is.</summary>
    internal sealed class SplitColumn
    {
        /// <summary>Its captions.</summary>
        public required IReadOnlyList<string> Columns { get; init; }

        /// <summary>Value (lower case) to entity.</summary>
        public required Dictionary<string, string> Values { get; init; }
    }
}
