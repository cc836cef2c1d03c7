using CrmAudit.JudgingGenerator;
using CrmAudit.JudgingGenerator.Kinds;
using CrmAudit.JudgingGenerator.Scoring;

const string Usage = """
    --kind KIND --seed N [--size 20000] --out FOLDER      writes cards.csv and truth.csv
    --score FOUND.csv --truth truth.csv [--json OUT.json] compares found groups with the truth
    """;

try
{
    var line = new CommandLine(args);
    if (line.Has("score"))
    {
        var score = Score.Of(Truth.Read(line.Text("truth")), FoundGroups.Read(line.Text("score")));
        ScoreReport.Print(score, Console.Out);
        if (line.Has("json"))
        {
            ScoreReport.WriteJson(score, line.Text("json"));
        }

        return 0;
    }

    if (line.Has("kind"))
    {
        var cards = KindCatalogue.Create(line.Text("kind"), (ulong)line.Number("seed", 1), line.Number("size", 20000));
        cards.WriteTo(line.Text("out"));
        return 0;
    }

    Console.WriteLine(Usage);
    Console.WriteLine("kinds: " + string.Join(", ", KindCatalogue.Names));
    return 1;
}
catch (Exception problem) when (problem is ArgumentException or FormatException or IOException)
{
    Console.Error.WriteLine(problem.Message);
    return 2;
}
