namespace CrmAudit.Engine.Text.Names;

/// <summary>How far two firms' names agree, from least to most.</summary>
internal enum FirmLevel
{
    /// <summary>Different names, or one has a word more (Алматы Сервис Плюс).</summary>
    Different,

    /// <summary>The same but for a word of little weight.</summary>
    Extended,

    /// <summary>The same words, one or more with a typing error or in another order.</summary>
    Close,

    /// <summary>The same words.</summary>
    Same,
}
