namespace CrmAudit.Engine.Reporting.Redaction;

/// <summary>What a text from data is, as far as masking cares.</summary>
internal enum MaskKind
{
    /// <summary>A name of something and of nobody (entity, property, column, stage, report), as long as it is made of words the product knows.</summary>
    Structure,

    /// <summary>A date, amount or currency that was read as one.</summary>
    Figure,

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

    /// <summary>Identifier of a record, needed to find it again where it is a number, a GUID or made of known words.</summary>
    Id,

    /// <summary>Path of a file, of which the name is shown.</summary>
    File,

    /// <summary>Sheet of a workbook or entry of an archive.</summary>
    Part,
}
