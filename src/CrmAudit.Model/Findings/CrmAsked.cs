namespace CrmAudit;

/// <summary>What a person may answer to a check where the exports have nothing it could look at.</summary>
internal enum CrmAsked
{
    /// <summary>Nothing: only records tell.</summary>
    Nothing,

    /// <summary>Whether it is as it should be.</summary>
    YesOrNo,

    /// <summary>How much, in the unit of the check.</summary>
    Number,

    /// <summary>How many percent.</summary>
    Percent,
}
