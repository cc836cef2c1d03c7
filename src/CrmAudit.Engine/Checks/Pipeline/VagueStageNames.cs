using System.Reflection;
using System.Text.Json;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// Names that do not say when a deal enters a stage, in Russian, Kazakh and English; extended by the configuration. Words for what every stage
/// is about (deal, client, manager) and a number behind make no name clearer: «Заявка в работе 2» is «В работе».
/// </summary>
internal sealed class VagueStageNames
{
    private static readonly Lazy<string[]> BuiltIn = new(Load);

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "с", "со", "по", "у", "к", "от", "лид", "лида", "лиды", "лидом", "лидами", "заявка", "заявки", "заявку", "заявке", "заявкой", "клиент", "клиента", "клиенту", "клиентом", "клиентами",
        "клиенты", "покупатель", "покупателя", "покупателем", "сделка", "сделки", "сделку", "сделке", "сделкой", "заказ", "заказа", "заказу", "заказом", "менеджер", "менеджера", "менеджером", "обращение", "обращения",
        "контрагент", "контрагента", "контрагентом", "клиентпен", "клиентке", "клиентті", "тұтынушы", "тұтынушымен", "сатып", "алушы", "алушымен", "мәміле", "мәмілені", "мәмілемен", "мәміледе", "өтінім", "өтінімді", "өтініммен",
        "тапсырыс", "тапсырысты", "тапсырыспен", "лидпен", "лидті", "менеджерде", "with", "the", "a", "of", "by", "client", "clients", "customer", "customers", "buyer", "deal", "deals", "lead", "leads", "opportunity", "manager", "request", "prospect",
    };

    private readonly HashSet<string> _keys;

    public VagueStageNames(IEnumerable<string> added)
    {
        _keys = [.. BuiltIn.Value.Concat(added).Select(StageKey.Of)];
    }

    public bool Contains(string stage) => StageKey.Of(stage) is var key && (_keys.Contains(key) || _keys.Contains(Core(key)));

    /// <summary>The key without words that are in any stage's name as well and without a number behind; "" where nothing else is left.</summary>
    private static string Core(string key)
    {
        var words = key.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(static word => !Fillers.Contains(word)).ToList();
        while (words.Count > 0 && words[^1].All(char.IsAsciiDigit))
        {
            words.RemoveAt(words.Count - 1);
        }
        return string.Join(' ', words);
    }

    private static string[] Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Dictionaries/VagueStages.json")!;
        return [.. JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!.Values.SelectMany(static names => names)];
    }
}
