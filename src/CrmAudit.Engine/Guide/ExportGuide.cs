using System.Globalization;
using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Import.Mapping;
using CrmAudit.Engine.Import.Understanding;
using CrmAudit.Engine.Scoring;

namespace CrmAudit.Engine.Guide;

/// <summary>What to export next: the lists of some systems in the order of what they would answer beside the exports there are.</summary>
/// <param name="data">The exports; empty where there are none yet.</param>
/// <param name="config">The configuration.</param>
/// <param name="culture">Language of the words.</param>
internal sealed class ExportGuide(CrmDataset data, AuditConfig config, CultureInfo culture)
{
    private static readonly IReadOnlyList<CrmCheck> Asked = [.. CheckCatalogue.All.Where(static check => check.Area != CrmArea.Audit && check.Inputs.Count > 0)];

    /// <summary>Weight of every question, those that need no list too.</summary>
    private static readonly double Whole = CheckCatalogue.All.Where(static check => check.Area != CrmArea.Audit).Sum(CheckHealth.WeightOf);

    /// <summary>
    /// The lists, each with what it adds to the exports and the lists before it: the one that lets answer most checks comes first, then the one with more weight. A check counts where everything it
    /// declares to need is there; whether the rows then suffice only an audit can tell.
    /// </summary>
    /// <param name="systems">Systems of the guide.</param>
    /// <param name="onlyMissing">Whether lists are left out that are there and would add nothing.</param>
    public IReadOnlyList<CrmExportGuide> Of(IReadOnlyList<string> systems, bool onlyMissing)
    {
        var rest = systems.SelectMany(static system => GuideSources.ListsOf(system).Select(entity => (System: system, Entity: entity))).ToList();
        var given = new List<(string System, string Entity)>();
        var open = Asked.Where(check => !IsAnswered(check, given)).ToList();
        var guide = new List<CrmExportGuide>();
        while (rest.Count > 0)
        {
            var best = rest
                .Select((list, place) => (List: list, Place: place, Checks: open.Where(check => IsAnswered(check, [.. given, list])).ToList()))
                .OrderByDescending(static item => item.Checks.Count).ThenByDescending(static item => item.Checks.Sum(CheckHealth.WeightOf)).ThenBy(static item => item.Place).First();
            rest.RemoveAt(best.Place);
            given.Add(best.List);
            open.RemoveAll(best.Checks.Contains);
            if (!onlyMissing || best.Checks.Count > 0 || data.Of(best.List.Entity).Count == 0)
            {
                guide.Add(Of(best.List.System, best.List.Entity, best.Checks));
            }
        }
        return guide;
    }

    private CrmExportGuide Of(string system, string entity, List<CrmCheck> checks)
    {
        var source = GuideSources.Of(system, entity);
        // What stands behind a semicolon is another way and no step of this one.
        var ways = Word(ExportMenu.PathOf(system, entity)).Split(';', 2, StringSplitOptions.TrimEntries);
        return new()
        {
            System = system,
            Entity = entity,
            Title = Word(new("Guide.list", ("system", ExportMenu.NameOf(system)), ("entity", new CrmText($"report.entity.{entity}")))),
            Steps = ways[0].Split('→', StringSplitOptions.TrimEntries),
            Source = source,
            Note = string.Join(". ", [.. ways.Skip(1), .. source is null ? [Word(new("Guide.unconfirmed"))] : Array.Empty<string>()]),
            Checks = [.. checks.Select(static check => check.Id)],
            Coverage = checks.Sum(CheckHealth.WeightOf) / Whole,
            Gain = Word(checks.Count == 0 ? new("Guide.gain.none") : new("Guide.gain", ("n", (long)checks.Count))),
        };
    }

    private bool IsAnswered(CrmCheck check, IReadOnlyList<(string System, string Entity)> given) =>
        check.Inputs.All(input => CheckInputs.IsThere(input, data, config) || input.Split('|').Any(alternative => given.Any(list => Gives(list.System, list.Entity, alternative))));

    /// <summary>Whether a list has an entity, or the column of a property as its system names it; of a list whose columns are not known all are taken to be there.</summary>
    private static bool Gives(string system, string entity, string input)
    {
        var parts = input.Split('.', 2);
        return parts[0] == entity && (parts.Length == 1 || ProfileCatalogue.All.Where(profile => profile.System == system && profile.Entity == entity).ToList() is not { Count: > 0 } profiles
            || profiles.Exists(profile => profile.Columns.Keys.Any(target => FieldKinds.PropertyOf(target) == parts[1])));
    }

    private string Word(CrmText text) => text.Render(culture);
}
