using System.Globalization;

namespace CrmAudit.Mutants;

/// <summary>The verdicts as a table of folders, and the mutants that live on as a list.</summary>
internal static class Summary
{
    /// <summary>A line a folder, in the form of docs/testing.md; below it the files with most that lives on.</summary>
    public static string Table(IReadOnlyList<Mutant> mutants, IReadOnlyDictionary<int, (Verdict Verdict, string By)> verdicts)
    {
        var lines = new List<string> { "| Folder | Mutants | Killed | Living | Not reached |", "|---|---|---|---|---|" };
        lines.AddRange(mutants.GroupBy(static mutant => Path.GetDirectoryName(mutant.File)!.Replace('\\', '/'), StringComparer.Ordinal).OrderBy(static folder => folder.Key, StringComparer.Ordinal).Select(folder => Line($"`{folder.Key}`", folder, verdicts)));
        lines.Add(Line("Together", mutants, verdicts));
        lines.AddRange(["", "| File | Mutants | Killed | Living | Not reached |", "|---|---|---|---|---|"]);
        lines.AddRange(mutants.GroupBy(static mutant => mutant.File, StringComparer.Ordinal).OrderByDescending(file => file.Count(mutant => !IsKilled(verdicts[mutant.Id].Verdict))).ThenBy(static file => file.Key, StringComparer.Ordinal).Select(file => Line($"`{file.Key}`", file, verdicts)));
        return string.Join(Environment.NewLine, lines);
    }

    /// <summary>A line a mutant that lives on: where, what was changed, what stands there, how many tests it passed.</summary>
    public static IEnumerable<string> Living(IReadOnlyList<Mutant> mutants, IReadOnlyDictionary<int, (Verdict Verdict, string By)> verdicts) => mutants
        .Where(mutant => !IsKilled(verdicts[mutant.Id].Verdict))
        .OrderBy(static mutant => mutant.File, StringComparer.Ordinal).ThenBy(static mutant => mutant.Line).ThenBy(static mutant => mutant.Column)
        .Select(mutant => string.Create(CultureInfo.InvariantCulture, $"{mutant.File}:{mutant.Line}:{mutant.Column}\t{verdicts[mutant.Id].Verdict}\t{mutant.Kind}\t{mutant.Replacement.ReplaceLineEndings(" ")}\t{verdicts[mutant.Id].By}"));

    private static bool IsKilled(Verdict verdict) => verdict is Verdict.Killed or Verdict.TimedOut or Verdict.Crashed;

    private static string Line(string name, IEnumerable<Mutant> mutants, IReadOnlyDictionary<int, (Verdict Verdict, string By)> verdicts)
    {
        var all = mutants.Select(mutant => verdicts[mutant.Id].Verdict).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"| {name} | {all.Count:N0} | {all.Count(IsKilled):N0} | {all.Count(static verdict => verdict == Verdict.Living):N0} | {all.Count(static verdict => verdict == Verdict.NotReached):N0} |");
    }
}
