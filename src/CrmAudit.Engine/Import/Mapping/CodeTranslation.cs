using System.Text.RegularExpressions;

namespace CrmAudit.Engine.Import.Mapping;

/// <summary>Puts the names of codes in their place, and takes from a stage's code what else it says: its pipeline and the outcome.</summary>
internal sealed class CodeTranslation
{
    private readonly CodeNames _names;
    private readonly Regex? _pipeline;
    private readonly List<(string Property, string List, Func<CrmRecord, string?> Get, Action<CrmRecord, string?> Set)> _coded;

    public CodeTranslation(string entity, MappingProfile profile, CodeNames names)
    {
        var type = CrmSchema.TypeOf(entity);
        _names = names;
        _pipeline = profile.PipelineInStage is { } pattern ? new(pattern, RegexOptions.CultureInvariant) : null;
        _coded = entity != profile.Entity
            ? []
            : [.. profile.CodeLists.Where(pair => names.Table(pair.Value) is not null).Select(pair => (pair.Key, pair.Value, PropertyAccess.Getter<string?>(type, pair.Key), PropertyAccess.Setter<string?>(type, pair.Key)))];
    }

    /// <summary>File that names the codes of a property; null where none does.</summary>
    public string? NamedBy(string property) => _coded.Find(coded => coded.Property == property) is { List: { } list } ? Path.GetFileName(_names.Table(list)!.Path) : null;

    public void Apply(RowState row)
    {
        switch (row.Record)
        {
            case CrmDeal deal:
                deal.Pipeline ??= PipelineOf(deal.Stage);
                break;
            case CrmStageChange change:
                change.Pipeline ??= PipelineOf(change.Stage);
                break;
        }
        foreach (var (property, list, get, set) in _coded)
        {
            if (get(row.Record) is { } code && _names.Find(list, code) is { } name)
            {
                set(row.Record, name.Name);
                if (row.Record is CrmTask task && property == nameof(CrmTask.Status))
                {
                    // The name is in the language of the portal, the code in none.
                    task.Done ??= StatusWords.IsTaskDone(code);
                }
                if (property is nameof(CrmDeal.Stage) or nameof(CrmLead.Status))
                {
                    row.Outcome ??= name.Outcome ?? (DealOutcomeWords.Of(code) is var outcome and not CrmDealStatus.Unknown ? outcome : null);
                }
            }
        }
    }

    private string? PipelineOf(string? stage) => stage is not null && _pipeline?.Match(stage) is { Success: true } match ? match.Groups[1].Value : null;
}
