using System.Globalization;
using CrmAudit.Benchmarks.Duplicates;
using CrmAudit.Benchmarks.Import;
using CrmAudit.Benchmarks.Integrations;
using CrmAudit.Benchmarks.Logs;
using CrmAudit.Benchmarks.Pipeline;
using CrmAudit.Benchmarks.Reports;
using CrmAudit.Benchmarks.Running;

namespace CrmAudit.Benchmarks;

/// <summary>
/// dotnet run -c Release --project tests/Benchmarks/CrmAudit.Benchmarks -- SUITE [ARGUMENTS]. Every benchmark runs in a child process of its own, so
/// that its peak memory is its own. "files FOLDER DEALS" writes the base of the pipeline benchmark as exports, for whole.ps1.
/// </summary>
internal static class Program
{
    private static readonly IReadOnlyList<Suite> Suites = [new ImportSuite(), new DuplicatesSuite(), new IntegrationSuite(), new LogsSuite(), new PipelineSuite(), new ReportSuite()];

    private static int Main(string[] args)
    {
        if (args is [Runner.ChildCommand, var name, .. var arguments])
        {
            return Runner.RunChild(Suites.SelectMany(static suite => suite.Benchmarks).Single(benchmark => benchmark.Name == name), arguments);
        }
        if (args is ["files", var folder, var deals])
        {
            FunnelFiles.Write(folder, int.Parse(deals, CultureInfo.InvariantCulture));
            return 0;
        }
        if (args is [var wanted, .. var rest] && Suites.FirstOrDefault(suite => suite.Name == wanted) is { } found)
        {
            found.Run(Console.Out, rest);
            return 0;
        }
        Console.Error.WriteLine($"Name a suite: {string.Join(", ", Suites.Select(static suite => suite.Name))}.");
        return 2;
    }
}
