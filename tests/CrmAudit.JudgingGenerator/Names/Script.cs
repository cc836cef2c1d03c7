namespace CrmAudit.JudgingGenerator.Names;

/// <summary>How a card writes a name.</summary>
public enum Script
{
    Russian,
    Kazakh,
    Latin,
}
