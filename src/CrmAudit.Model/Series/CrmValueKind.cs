namespace CrmAudit;

/// <summary>What a value in a finding is: it decides how the value is written and whether it may name a person.</summary>
public enum CrmValueKind
{
    /// <summary>A number of things, or a figure without a unit of its own.</summary>
    Number,

    /// <summary>A part of a whole, 0-1.</summary>
    Share,

    /// <summary>An amount.</summary>
    Money,

    /// <summary>Days.</summary>
    Days,

    /// <summary>Minutes.</summary>
    Minutes,

    /// <summary>A moment, or a period as text: 2026-01, 2026-01-31, an hour, a weekday.</summary>
    Date,

    /// <summary>A word of the product (a class, a kind, a state), never from data.</summary>
    Term,

    /// <summary>A text of the product with values from data in it.</summary>
    Sentence,

    /// <summary>A stage or pipeline.</summary>
    Stage,

    /// <summary>A property or column.</summary>
    Field,

    /// <summary>A currency.</summary>
    Currency,

    /// <summary>A user of the CRM.</summary>
    Person,

    /// <summary>A file or folder.</summary>
    File,

    /// <summary>The identifier of a record.</summary>
    Id,

    /// <summary>Anything typed by a person.</summary>
    Text,

    /// <summary>Parts of a value, each with its kind and count.</summary>
    Parts,
}
