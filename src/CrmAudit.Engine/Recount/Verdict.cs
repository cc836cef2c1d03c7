namespace CrmAudit.Engine.Recount;

/// <summary>What the search says of a difference.</summary>
internal enum Verdict
{
    /// <summary>The report agrees with its definition.</summary>
    Agrees,

    /// <summary>One smallest set of changes gives every reported value.</summary>
    Explained,

    /// <summary>One does, but so little differs, or so little is shown, that it may be chance.</summary>
    Possible,

    /// <summary>Several do that count different rows, and the figures cannot tell which.</summary>
    Tied,

    /// <summary>None does.</summary>
    Unexplained,
}
