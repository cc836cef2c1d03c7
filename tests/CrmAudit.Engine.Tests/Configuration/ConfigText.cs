using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Configuration;

/// <summary>Reads configurations written in a test.</summary>
internal static class ConfigText
{
    public static AuditConfig Read(string yaml) => AuditConfigReader.Parse(yaml, "audit.yaml", clock: new StoppedClock());

    public static IReadOnlyList<AuditConfigError> Errors(string yaml) =>
        Assert.Throws<AuditConfigException>(() => Read(yaml)).Errors;

    public static AuditConfigError Error(string yaml) => Assert.Single(Errors(yaml));

    /// <summary>The one error of a text, with its place.</summary>
    public static void AssertError(string yaml, string id, int line, int column)
    {
        var error = Error(yaml);
        Assert.Equal((id, line, column), (error.Id, error.Line, error.Column));
        Assert.Equal("audit.yaml", error.File);
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
