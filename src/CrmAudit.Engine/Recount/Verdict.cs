namespace CrmAudit.Engine.Recount;

/// <summary>What the search says of a difference.</summary>
internal enum Verdict
{
    /// <summary>The report agrees with its definition.</summary>
    Agrees,

    /// <summary>One smallest set of changes gives every reported value.</summary>
    Explained,

    /// <summary>Several do, or too little was reported to tell one from chance.</summary>
    Ambiguous,

    /// <summary>None does.</summary>
    Unexplained,
}
