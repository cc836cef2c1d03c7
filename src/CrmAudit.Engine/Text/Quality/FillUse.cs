namespace CrmAudit.Engine.Text.Quality;

/// <summary>What a field is for, which decides what counts as a filler in it: «нет» says nothing as a name and much as a yes-no field.</summary>
internal enum FillUse
{
    /// <summary>Set by the system or a closed list (stage, status, reference): never judged.</summary>
    System,

    /// <summary>Name of a person or title of a card.</summary>
    Name,

    /// <summary>Given name or patronymic: a single letter is an initial.</summary>
    NamePart,

    /// <summary>Name of a firm.</summary>
    Company,

    /// <summary>Phone.</summary>
    Phone,

    /// <summary>E-mail address.</summary>
    Email,

    /// <summary>BIN or IIN.</summary>
    TaxId,

    /// <summary>Amount of a deal or lead.</summary>
    Amount,

    /// <summary>Free text: comment, address, a custom field whose values all differ.</summary>
    FreeText,

    /// <summary>Value of a directory: source, city, industry.</summary>
    Choice,

    /// <summary>Anything else (dates, numbers, links, custom fields that may be lists or yes-no): only signs and plain fillers.</summary>
    Other,
}
