using CrmAudit.Benchmarks.Running;

namespace CrmAudit.Benchmarks.Duplicates;

/// <summary>How well and how fast duplicates are found. The argument is a folder of public labelled sets; without one only generated bases are measured.</summary>
internal sealed class DuplicatesSuite : Suite
{
    public override string Name => "duplicates";

    public override IReadOnlyList<Benchmark> Benchmarks { get; } = [];

    public override void Run(TextWriter output, IReadOnlyList<string> arguments)
    {
        for (var seed = 1; seed <= 3; seed++)
        {
            output.WriteLine($"{$"Contacts 20,000, seed {seed}",-28} {Generated.Contacts(20_000, seed)}");
            output.WriteLine($"{$"Firms 8,000, seed {seed}",-28} {Generated.Companies(8_000, seed)}");
            output.Flush();
        }
        Scale.Run(output);
        if (arguments is [var folder, ..])
        {
            Labelled(output, folder);
        }
    }

    private static void Labelled(TextWriter output, string folder)
    {
        (string Name, string File, Func<string, Pairwise> Measure)[] sets =
        [
            ("FEBRL dataset1", "febrl/dataset1.csv", LabelledTables.Febrl),
            ("FEBRL dataset3", "febrl/dataset3.csv", LabelledTables.Febrl),
            ("splink fake_1000", "splink_fake_1000/fake_1000.csv", LabelledTables.Splink),
            ("dedupe csv_example", "dedupe_csv_example/csv_example_input_with_true_ids.csv", LabelledTables.Dedupe),
            ("Cyrillic person pairs", "cyrillic_person_pairs/ground_truth.csv", LabelledNames.Cyrillic),
            ("OpenSanctions name bench", "opensanctions_name_bench/cases.csv", LabelledNames.OpenSanctions),
        ];
        foreach (var (name, file, measure) in sets)
        {
            output.WriteLine($"{name,-28} {measure(Path.Combine(folder, file))}");
            output.Flush();
        }
    }
}
