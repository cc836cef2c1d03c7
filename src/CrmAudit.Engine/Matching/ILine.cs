namespace CrmAudit.Engine.Matching;

/// <summary>A field of values that reach one party or all of a family, office or address.</summary>
internal interface ILine
{
    /// <summary>Numbers of the values of a row.</summary>
    ReadOnlySpan<int> Ids(int row);

    /// <summary>The values.</summary>
    ValueIndex Index { get; }

    /// <summary>On how many parties the values stand; null where nothing tells, and the number of cards does.</summary>
    SharedValues? Shared { get; set; }
}
