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

    /// <summary>Whether the names of two rows are each a third row's whole name with a slip in it, short, or a part of it.</summary>
    bool AreMadeFrom(int whole, int a, int b);

    /// <summary>Whether a card with an initial fits another's name written out, where both have one family name; null where that is not so.</summary>
    bool? FitsInitial(int initial, int whole);

    /// <summary>Whether a value, a mailbox, bears the name a row's party is called by.</summary>
    bool IsNamedAfter(string value, int row);

    /// <summary>Learns from the base how far names tell parties apart that share a phone or mailbox.</summary>
    /// <param name="one">Pairs of rows of one party: a number or date of its own agrees.</param>
    /// <param name="related">Pairs of rows of two parties: their numbers rule each other out.</param>
    /// <returns>Whether names tell parties apart.</returns>
    bool Learn(IReadOnlyCollection<(int A, int B)> one, IReadOnlyCollection<(int A, int B)> related);

    /// <summary>
    /// log2 of the odds that two rows are one party, where the question is not whether two strangers are one but two of one family, office or group: there a family name in common is to be
    /// expected and the given name decides. Negative infinity where a short name fits several of the parties that share the value.
    /// </summary>
    /// <param name="a">Row.</param>
    /// <param name="b">Row.</param>
    /// <param name="shared">What is known of the value the two share.</param>
    /// <param name="parties">A card of each party on it; empty where no other is known.</param>
    /// <param name="prior">log2 of the odds before the names are looked at.</param>
    /// <param name="isBorne">Whether the value, a mailbox, bears the name one of them is called by.</param>
    double AmongRelated(int a, int b, SharedValues shared, ReadOnlySpan<int> parties, double prior, bool isBorne);
}
