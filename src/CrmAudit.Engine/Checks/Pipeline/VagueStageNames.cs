using System.Reflection;
using System.Text.Json;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// Names that do not say when a deal enters a stage, in Russian, Kazakh and English: those of the dictionary, extended by the configuration, and any name made up of
/// nothing but words that say no more (work, wait, talk, think ...), words of what every stage is about (deal, client, manager) and numbers. One word that tells what
/// has happened («КП», «оплата», signed) makes a name clear: «Ожидание» is vague, «Ожидание оплаты» is not.
/// </summary>
internal sealed class VagueStageNames
{
    private static readonly Lazy<Dictionary<string, Dictionary<string, string[]>>> Lists = new(Load);
    private static readonly Lazy<WordList> Words = new(static () => new(All("words")));
    private static readonly Lazy<WordList> Fillers = new(static () => new(All("fillers")));
    private static readonly Lazy<WordList> Stages = new(static () => new(All("stages")));
    private static readonly Lazy<WordList> Order = new(static () => new(All("order")));

    private readonly HashSet<string> _names;

    public VagueStageNames(IEnumerable<string> added)
    {
        _names = [.. All("names").Concat(added).Select(StageKey.Of)];
    }

    public bool Contains(string stage) => StageKey.Of(stage) is { Length: > 0 } key && (_names.Contains(key) || SaysNothing(key));

    private bool SaysNothing(string key)
    {
        var words = key.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(static word => !IsNumber(word)).ToList();
        var telling = words.Where(static word => !Fillers.Value.Has(word)).ToList();
        if (_names.Contains(string.Join(' ', telling)))
        {
            return true;
        }
        // A place among the stages (second, next) says nothing of a deal; beside anything else it may: «Первый звонок», «Новая заявка».
        var isPlace = telling.Exists(Stages.Value.Has);
        return telling.Count > 0 && telling.TrueForAll(word => Words.Value.Has(word) || Stages.Value.Has(word) || (isPlace && Order.Value.Has(word)));
    }

    private static bool IsNumber(string word) => word.All(char.IsAsciiDigit);

    private static IEnumerable<string> All(string list) => Lists.Value[list].Values.SelectMany(static words => words);

    private static Dictionary<string, Dictionary<string, string[]>> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Dictionaries/VagueStages.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string[]>>>(stream)!;
    }

    /// <summary>Words in the form of <see cref="StageKey"/>; one that ends with a star stands for all that begin so.</summary>
    private sealed class WordList
    {
        private readonly HashSet<string> _whole;
        private readonly string[] _beginnings;

        public WordList(IEnumerable<string> words)
        {
            var all = words.ToList();
            _whole = [.. all.Where(static word => word[^1] != '*')];
            _beginnings = [.. all.Where(static word => word[^1] == '*').Select(static word => word[..^1])];
        }

        public bool Has(string word) => _whole.Contains(word) || Array.Exists(_beginnings, beginning => word.StartsWith(beginning, StringComparison.Ordinal));
    }
}
