using System.Text.Json;

namespace CrmAudit.Mutants;

/// <summary>What the tests reach.</summary>
/// <param name="Tests">The tests that are quick enough to judge by.</param>
/// <param name="Static">Mutants that static fields or constructors reach: once a process, whatever is active later.</param>
/// <param name="LeftOut">Names of the tests that were left out: too slow, or failing without a mutant.</param>
internal sealed record Reach(IReadOnlyList<ReachingTest> Tests, IReadOnlyList<int> Static, IReadOnlyList<string> LeftOut)
{
    public static Reach Read(string file) => JsonSerializer.Deserialize<Reach>(File.ReadAllText(file))!;

    public void Write(string file) => File.WriteAllText(file, JsonSerializer.Serialize(this));
}

/// <summary>A test and the mutants it reaches.</summary>
/// <param name="Id">Lasting id of the test.</param>
/// <param name="Name">Its name.</param>
/// <param name="Milliseconds">How long it takes when nothing is active.</param>
/// <param name="Mutants">Ids of the mutants it reaches.</param>
internal sealed record ReachingTest(string Id, string Name, double Milliseconds, IReadOnlyList<int> Mutants);
