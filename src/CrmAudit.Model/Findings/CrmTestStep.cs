namespace CrmAudit;

/// <summary>What only a person can find out, and how: a row of the test protocol. The answer comes back through <c>answersFile</c>.</summary>
/// <param name="Id">Key of the answer: the id of the question, or of the check and what it is about (Pipeline.AutomationDead:Reminder).</param>
/// <param name="Do">What to do.</param>
/// <param name="Expect">What must happen, or what the answer may be.</param>
public sealed record CrmTestStep(string Id, CrmText Do, CrmText Expect);
