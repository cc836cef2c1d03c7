namespace CrmAudit;

/// <summary>What kind of thing a finding is about.</summary>
public enum CrmSubjectType
{
    /// <summary>Something else, named by a check of one's own.</summary>
    Other,

    /// <summary>A class of answers of people.</summary>
    Answer,

    /// <summary>The audit itself.</summary>
    Audit,

    /// <summary>An automation.</summary>
    Automation,

    /// <summary>A check as a whole.</summary>
    Check,

    /// <summary>A group of cards that are one client.</summary>
    DuplicateGroup,

    /// <summary>All records of an entity.</summary>
    Entity,

    /// <summary>A property or column.</summary>
    Field,

    /// <summary>A file.</summary>
    File,

    /// <summary>What a history kept the key of and nothing else.</summary>
    History,

    /// <summary>A channel or an exchange with another system.</summary>
    Integration,

    /// <summary>A mailing.</summary>
    Mailing,

    /// <summary>A rule that names follow.</summary>
    NamingRule,

    /// <summary>A user of the CRM.</summary>
    Owner,

    /// <summary>A pipeline.</summary>
    Pipeline,

    /// <summary>What only a person can answer.</summary>
    Question,

    /// <summary>One record.</summary>
    Record,

    /// <summary>A report.</summary>
    Report,

    /// <summary>A number that records of several files have.</summary>
    SharedId,

    /// <summary>Where leads come from.</summary>
    Source,

    /// <summary>A stage of a pipeline.</summary>
    Stage,

    /// <summary>An entry of the configuration that says what is not acted on.</summary>
    Suppression,

    /// <summary>A system records were exported from.</summary>
    System,

    /// <summary>A value of a field.</summary>
    Value,
}
