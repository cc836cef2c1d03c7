namespace CrmAudit.Engine.Reporting.Redaction;

/// <summary>What a text from data is, as far as masking cares.</summary>
internal enum MaskKind
{
    /// <summary>A word of the product or of the schema (entity, property, column, stage): not personal.</summary>
    Structure,

    /// <summary>Anything typed by a person.</summary>
    Value,

    /// <summary>Name of a person or card.</summary>
    Name,

    Company,

    Phone,

    Email,

    TaxId,

    /// <summary>User of the CRM.</summary>
    User,

    /// <summary>Identifier of a record: needed to find it again.</summary>
    Id,

    /// <summary>Path of a file.</summary>
    File,
}
