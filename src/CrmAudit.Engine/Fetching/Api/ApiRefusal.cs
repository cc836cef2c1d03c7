namespace CrmAudit.Engine.Fetching.Api;

/// <summary>What a refusal of a server means.</summary>
internal enum ApiRefusal
{
    /// <summary>Too much was asked; later it will answer.</summary>
    Later,

    /// <summary>The key is wrong, has ended or is blocked.</summary>
    Key,

    /// <summary>The key may not read this list, or the system has none.</summary>
    List,

    /// <summary>Anything else.</summary>
    Other,
}
