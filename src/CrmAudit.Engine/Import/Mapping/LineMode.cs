namespace CrmAudit.Engine.Import.Mapping;

/// <summary>What several consecutive rows with one id mean.</summary>
internal enum LineMode
{
    /// <summary>Different records.</summary>
    None,

    /// <summary>Lines of one record; their amounts add up to its total.</summary>
    Sum,

    /// <summary>Lines of one record; each repeats its total.</summary>
    Repeat,

    /// <summary>Lines of one record; amounts that differ add up to its total, amounts that are all the same repeat it unless the prices of the lines say otherwise.</summary>
    Either,
}
