namespace CrmAudit.Engine.Matching;

/// <summary>
/// One compared field of the records to match: how two rows agree in it and how much that says. Rows are numbered from 0. All texts are
/// prepared once, so that a comparison touches no record.
/// </summary>
internal abstract class MatchField(string name)
{
    /// <summary>Level of a pair in which one side or both have no value: it says nothing.</summary>
    public const int Missing = -1;

    /// <summary>Level of a pair that cannot be one, whatever else agrees.</summary>
    public const int Veto = -2;

    public string Name => name;

    /// <summary>What it can say.</summary>
    public FieldRole Role { get; set; } = FieldRole.Identifying;

    /// <summary>Whether it tells the place (city, region, postcode): such fields follow from each other and count once.</summary>
    public bool IsPlace { get; init; }

    /// <summary>Whether a comparison takes long: such fields are asked last, and only where they can still decide.</summary>
    public virtual bool IsCostly => false;

    /// <summary>The levels, from the least agreement to the most.</summary>
    public abstract IReadOnlyList<CrmAgreement> Levels { get; }

    /// <summary>The least level that is a reason to believe a name.</summary>
    public virtual int Corroborates => 1;

    /// <summary>Share of matching pairs at each level, before the data have been asked.</summary>
    public abstract double[] PriorM { get; }

    /// <summary>Whether a row has a value.</summary>
    public abstract bool Has(int row);

    /// <summary>The value of a row as shown.</summary>
    public abstract string? Shown(int row);

    /// <summary>A number that rows have in common when they agree to the letter; 0 where a row has no value.</summary>
    public abstract ulong Identity(int row);

    /// <summary>Leaves a row out of the counts of values: it is a copy to the letter of another.</summary>
    public abstract void Forget(int row);

    /// <summary>Level of a pair; <see cref="Missing"/> or <see cref="Veto"/>.</summary>
    /// <param name="a">Row.</param>
    /// <param name="b">Row.</param>
    /// <param name="frequency">
    /// Chance that two different records share what these two share, where the pair agrees in a value whose frequency is known; NaN otherwise.
    /// </param>
    public abstract int Compare(int a, int b, out double frequency);

    /// <summary>Chance that two random rows agree at the top level; NaN where only sampling can tell.</summary>
    public virtual double ChanceOfTop => double.NaN;
}
