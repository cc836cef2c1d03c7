using CrmAudit.Engine.Configuration.Secrets;

namespace CrmAudit.Engine.LiveTests;

/// <summary>What came of one live test: its result, or the secret for want of which it was not done.</summary>
/// <param name="Result">The result; null where a secret is missing.</param>
/// <param name="Secret">The missing secret; null where there is a result.</param>
/// <param name="Problem">Why the secret has no value.</param>
internal sealed record LiveTestResult<T>(T? Result, SecretReference? Secret = null, SecretProblem Problem = SecretProblem.None)
    where T : class;
