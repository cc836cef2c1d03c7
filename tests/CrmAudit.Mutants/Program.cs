using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using CrmAudit.Mutants;

const string usage = """
    Counts mutants of the engine that the tests kill; see docs/testing.md.

      dotnet run -c Release --project tests/CrmAudit.Mutants -- Matching Text/Emails [options]

      folders               below src/CrmAudit.Engine
      --tests name          only tests whose full name holds it; may stand several times
      --without name        no test whose full name holds it; may stand several times
      --seconds 5           computing time a mutant may take before it counts as living
      --test-seconds 0.5    a test that takes longer judges nothing
      --out folder          where mutants, verdicts and the summary are kept
    """;

if (args is not [var first, ..])
{
    Console.WriteLine(usage);
    return 64;
}
RunOptions options;
try
{
    options = RunOptions.Parse(first switch { "survey" or "judge" => args.Skip(1), "alone" => args.Skip(2), _ => args });
}
catch (FormatException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 64;
}
return first switch
{
    "survey" or "judge" or "alone" => Work(),
    _ => Count(),
};

// The whole run.
int Count()
{
    Directory.CreateDirectory(options.Output);
    var placement = Placement.Of(Repository(), options.Folders, options.Output, Path.Combine(AppContext.BaseDirectory, "CrmAudit.Engine.dll"));
    Console.WriteLine($"{placement.Mutants.Count} mutants.");
    var verdicts = new MutationRun(options, placement.Engine).Run(placement.Mutants);
    File.WriteAllLines(Path.Combine(options.Output, "living.tsv"), Summary.Living(placement.Mutants, verdicts));
    var table = Summary.Table(placement.Mutants, verdicts);
    File.WriteAllText(Path.Combine(options.Output, "summary.md"), table);
    Console.WriteLine(table);
    return 0;
}

// A part of it, in a process of its own beside the engine with the mutants.
int Work()
{
    var mutants = new MutantSwitch(Assembly.Load("CrmAudit.Engine"));
    int? alone = first == "alone" ? int.Parse(args[1], CultureInfo.InvariantCulture) : null;
    if (alone is { } only)
    {
        mutants.Activate(only);
    }
    using var suite = new TestSuite(Assembly.Load("CrmAudit.Engine.Tests"));
    if (first == "survey")
    {
        Survey.Of(suite, mutants, options).Write(options.ReachFile);
        return 0;
    }
    var reach = Reach.Read(options.ReachFile);
    var all = System.Text.Json.JsonSerializer.Deserialize<List<Mutant>>(File.ReadAllText(Path.Combine(options.Output, "mutants.json")))!;
    var verdicts = new VerdictFile(options.VerdictsFile);
    var done = verdicts.Read();
    var wanted = alone is { } one ? all.Where(mutant => mutant.Id == one) : all.Where(mutant => !done.ContainsKey(mutant.Id));
    Judge.All(suite, mutants, wanted.Select(mutant => (mutant.Id, TestsOf(mutant, all, reach, isAlone: alone is not null))), options.Budget, verdicts);
    return 0;
}

// The tests that reach a mutant, those that reach little else first. What is made once a process was reached in the first test only: all that reach its file judge it.
static IReadOnlyList<ReachingTest> TestsOf(Mutant mutant, List<Mutant> all, Reach reach, bool isAlone)
{
    var wanted = isAlone ? all.Where(other => other.File == mutant.File).Select(static other => other.Id).ToHashSet() : [mutant.Id];
    return [.. reach.Tests.Where(test => test.Mutants.Any(wanted.Contains)).OrderBy(static test => test.Mutants.Count).ThenBy(static test => test.Milliseconds)];
}

static string Repository([CallerFilePath] string source = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "..", ".."));
