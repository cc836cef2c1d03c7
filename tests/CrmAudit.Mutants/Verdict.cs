namespace CrmAudit.Mutants;

/// <summary>What became of a mutant.</summary>
internal enum Verdict
{
    /// <summary>A test failed.</summary>
    Killed,

    /// <summary>A test came to no end.</summary>
    TimedOut,

    /// <summary>The process broke.</summary>
    Crashed,

    /// <summary>All tests that reach it passed, or those the time was enough for.</summary>
    Living,

    /// <summary>No test reaches it.</summary>
    NotReached,
}
