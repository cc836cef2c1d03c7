namespace CrmAudit.Engine.Configuration.Interview;

/// <summary>What is written into a column of the interview.</summary>
internal enum InterviewCell
{
    Text,
    Choice,
    Choices,
    Number,
    Day,
    List,
}
