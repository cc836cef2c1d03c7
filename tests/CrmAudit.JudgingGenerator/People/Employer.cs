using CrmAudit.JudgingGenerator.Firms;

namespace CrmAudit.JudgingGenerator.People;

/// <summary>A firm people work for, with its switchboard and its mailbox.</summary>
public sealed record Employer(FirmName Name, City City, string Phone, string Mail, string Domain);
