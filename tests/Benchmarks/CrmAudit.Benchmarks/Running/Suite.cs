namespace CrmAudit.Benchmarks.Running;

/// <summary>Benchmarks that belong together and share their input.</summary>
internal abstract class Suite
{
    /// <summary>What the suite is called on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>All benchmarks that may be run in a child process.</summary>
    public abstract IReadOnlyList<Benchmark> Benchmarks { get; }

    /// <summary>Makes the input, measures and prints.</summary>
    /// <param name="output">Where the figures go.</param>
    /// <param name="arguments">What follows the name of the suite (a folder of data ...).</param>
    public abstract void Run(TextWriter output, IReadOnlyList<string> arguments);
}
