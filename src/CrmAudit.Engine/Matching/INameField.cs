namespace CrmAudit.Engine.Matching;

/// <summary>A field of the parties' names, which tells parties that share a phone or mailbox apart.</summary>
internal interface INameField
{
    /// <summary>Whether a row has a name.</summary>
    bool Has(int row);

    /// <summary>How much of a name a row has: the fuller ones are compared first.</summary>
    int Fullness(int row);

    /// <summary>Whether the names of two rows can be one party's.</summary>
    bool MayBeOne(int a, int b);

    /// <summary>Whether the names of two rows have nothing in common and are no translations of each other.</summary>
    bool AreUnlike(int a, int b);

    /// <summary>
    /// What the names say, in bits, where the question is not whether two strangers are one but two of one family, office or group: there a family name in common is to be
    /// expected and the given name decides. Negative infinity where a short name fits several of the parties that share the value.
    /// </summary>
    /// <param name="a">Row.</param>
    /// <param name="b">Row.</param>
    /// <param name="parties">A card of each party on the value the two share; empty where no other is known.</param>
    double AmongRelated(int a, int b, ReadOnlySpan<int> parties);
}
