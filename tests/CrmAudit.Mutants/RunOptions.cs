using System.Globalization;

namespace CrmAudit.Mutants;

/// <summary>What a run is asked for.</summary>
/// <param name="Output">Folder for all that is written.</param>
/// <param name="Budget">Computing time a mutant may take.</param>
/// <param name="TestLimit">A test that takes longer judges nothing.</param>
/// <param name="Folders">Folders below src/CrmAudit.Engine.</param>
/// <param name="Names">A test takes part whose name holds one of these; none for all.</param>
/// <param name="Without">A test does not whose name holds one of these.</param>
internal sealed record RunOptions(string Output, TimeSpan Budget, TimeSpan TestLimit, IReadOnlyList<string> Folders, IReadOnlyList<string> Names, IReadOnlyList<string> Without)
{
    public string ReachFile => Path.Combine(Output, "reach.json");

    /// <summary>Whether a test takes part.</summary>
    /// <param name="name">Its full name.</param>
    public bool Takes(string name) =>
        (Names.Count == 0 || Names.Any(part => name.Contains(part, StringComparison.Ordinal))) && !Without.Any(part => name.Contains(part, StringComparison.Ordinal));

    public string VerdictsFile => Path.Combine(Output, "verdicts.tsv");

    /// <summary>The options as they stand on a command line.</summary>
    public IReadOnlyList<string> Arguments =>
    [
        .. Folders, "--out", Output, "--seconds", Budget.TotalSeconds.ToString(CultureInfo.InvariantCulture), "--test-seconds", TestLimit.TotalSeconds.ToString(CultureInfo.InvariantCulture),
        .. Names.SelectMany(static name => (string[])["--tests", name]), .. Without.SelectMany(static name => (string[])["--without", name]),
    ];

    /// <exception cref="FormatException">An option is not known or has no value.</exception>
    public static RunOptions Parse(IEnumerable<string> arguments)
    {
        var (output, budget, limit) = (Path.Combine(Path.GetTempPath(), "crmaudit-mutants"), 5.0, 0.5);
        var (folders, names, without) = (new List<string>(), new List<string>(), new List<string>());
        using var rest = arguments.GetEnumerator();
        while (rest.MoveNext())
        {
            var argument = rest.Current;
            if (!argument.StartsWith("--", StringComparison.Ordinal))
            {
                folders.Add(argument.Trim('/'));
                continue;
            }
            if (!rest.MoveNext())
            {
                throw new FormatException($"{argument} has no value.");
            }
            switch (argument)
            {
                case "--out": output = Path.GetFullPath(rest.Current); break;
                case "--seconds": budget = double.Parse(rest.Current, CultureInfo.InvariantCulture); break;
                case "--test-seconds": limit = double.Parse(rest.Current, CultureInfo.InvariantCulture); break;
                case "--tests": names.Add(rest.Current); break;
                case "--without": without.Add(rest.Current); break;
                default: throw new FormatException($"{argument} is not an option.");
            }
        }
        return new(output, TimeSpan.FromSeconds(budget), TimeSpan.FromSeconds(limit), folders, names, without);
    }
}
