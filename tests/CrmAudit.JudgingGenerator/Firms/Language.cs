namespace CrmAudit.JudgingGenerator.Firms;

public enum Language
{
    Russian,
    Kazakh,
    English,
}
