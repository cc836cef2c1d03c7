using System.Globalization;

namespace CrmAudit.Mutants;

/// <summary>Verdicts as they come, a line each: mutant, verdict, by what. A mutant that was begun and has no verdict broke its process.</summary>
/// <param name="path">The file.</param>
internal sealed class VerdictFile(string path)
{
    private const string Begun = "begun";

    public void Begin(int mutant) => Add(mutant, Begun, "");

    public void End(int mutant, Verdict verdict, string by) => Add(mutant, verdict.ToString(), by);

    /// <summary>The last verdict of every mutant.</summary>
    public Dictionary<int, (Verdict Verdict, string By)> Read()
    {
        var all = new Dictionary<int, (Verdict, string)>();
        foreach (var cells in File.Exists(path) ? File.ReadLines(path).Select(static line => line.Split('\t')) : [])
        {
            all[int.Parse(cells[0], CultureInfo.InvariantCulture)] = (cells[1] == Begun ? Verdict.Crashed : Enum.Parse<Verdict>(cells[1]), cells[2]);
        }
        return all;
    }

    private void Add(int mutant, string verdict, string by) =>
        File.AppendAllText(path, string.Create(CultureInfo.InvariantCulture, $"{mutant}\t{verdict}\t{by.ReplaceLineEndings(" ").Replace('\t', ' ')}{Environment.NewLine}"));
}
