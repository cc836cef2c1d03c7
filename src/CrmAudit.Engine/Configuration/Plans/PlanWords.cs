using System.Collections.Frozen;
using CrmAudit.Engine.Text.Lexicons;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Configuration.Plans;

/// <summary>The words of a plan, as reports write them in every language and as people do.</summary>
internal static class PlanWords
{
    private static readonly FrozenDictionary<string, PlanState> States = Enum.GetValues<PlanState>()
        .SelectMany(static state => TextCatalogue.InEveryLanguage(TextOf(state)).Concat(Lexicon.Words("plan." + Name(state))).Select(word => (word, state)))
        .DistinctBy(static pair => pair.word, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(static pair => pair.word, static pair => pair.state, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, CrmSeverity> Severities = Enum.GetValues<CrmSeverity>()
        .SelectMany(static severity => TextCatalogue.InEveryLanguage("report.severity." + severity).Select(word => (word, severity)))
        .ToFrozenDictionary(static pair => pair.word, static pair => pair.severity, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> ToBeAssigned = TextCatalogue.InEveryLanguage("report.plan.assign").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Id of the text of a state.</summary>
    public static string TextOf(PlanState state) => "report.state." + Name(state);

    /// <summary>The state a word says; null of a word that says none. Nothing written is open.</summary>
    public static PlanState? State(string text) => text.Length == 0 ? PlanState.Open : States.TryGetValue(text.TrimEnd('.', '!'), out var state) ? state : null;

    public static CrmSeverity? Severity(string text) => Severities.TryGetValue(text, out var severity) ? severity : null;

    /// <summary>A name; null where nothing, or the words for "to be assigned", stand for it.</summary>
    public static string? Owner(string text) => text.Length == 0 || ToBeAssigned.Contains(text) ? null : text;

    private static string Name(PlanState state) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
}
