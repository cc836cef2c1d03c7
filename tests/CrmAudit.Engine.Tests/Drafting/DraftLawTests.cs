using System.Globalization;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Files;
using CrmAudit.Engine.Tests.Examples;

namespace CrmAudit.Engine.Tests.Drafting;

/// <summary>What holds for the draft of any exports: it is sound in every language, reads the records a look without it reads, and says nothing the exports do not.</summary>
public class DraftLawTests
{
    public static TheoryData<string> Folders =>
        [.. Directory.GetDirectories(Path.GetFullPath(Path.Combine(ExampleFolder.Path, "..", "tests", "Fixtures"))).Where(static folder => ExportFiles.InFolder(folder, recurse: true).Count > 0).Order(StringComparer.Ordinal).Append(ExampleFolder.Exports)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void It_is_sound_as_written_and_with_every_line_switched_on(string folder)
    {
        foreach (var language in (ReadOnlySpan<string>)["ru", "kk", "en"])
        {
            using var drafted = new Drafted(folder, language);
            Assert.Empty(drafted.Errors.Select(static error => error.ToString()));
            File.WriteAllText(drafted.Path, drafted.SwitchedOn);
            Assert.Empty(drafted.Errors.Where(error => !IsOfUnread(drafted, error)).Select(static error => error.ToString()));
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void It_reads_every_table_as_a_look_without_it_does(string folder)
    {
        using var drafted = new Drafted(folder);
        if (!drafted.Draft.IsReadable)
        {
            return;
        }
        var read = Drafted.Read(drafted.Config);
        Assert.Equal(Tables(drafted.Draft.Data), Tables(read));
        Assert.Equal(CrmSchema.Entities.Select(drafted.Draft.Data.Of).Select(static list => list.Count), CrmSchema.Entities.Select(read.Of).Select(static list => list.Count));
    }

    [Fact]
    public void The_audit_finds_what_it_finds_without_a_configuration()
    {
        using var drafted = new Drafted(ExampleFolder.Exports);
        var plain = Drafted.Run(AuditConfigReader.Parse($"audit: {{ language: en }}\nexports:\n  - {{ path: '{ExampleFolder.Exports}', recurse: true }}\n", "plain"));
        Assert.Equal(Said(plain.Findings), Said(drafted.Run().Findings));
    }

    [Theory]
    [InlineData("ru-RU")]
    [InlineData("kk-KZ")]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void It_is_the_same_on_every_machine(string culture)
    {
        using var here = new Drafted(ExampleFolder.Exports, "kk");
        var session = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            using var there = new Drafted(ExampleFolder.Exports, "kk");
            Assert.Equal(here.Text, there.Text);
        }
        finally
        {
            CultureInfo.CurrentCulture = session;
        }
    }

    /// <summary>A file that was not read is switched off with a key to fill in, and stays as wrong as it was.</summary>
    private static bool IsOfUnread(Drafted drafted, AuditConfigError error) => error.Id == "Config.NothingMatches" && drafted.Draft.Files.Any(static file => !file.IsRead);

    private static List<string> Tables(CrmDataset data) =>
        [.. data.Files.Select(static file => $"{file.Path} [{file.Part}] {file.System} {file.Entity} {file.Records}: {string.Join(", ", file.Columns.Select(static column => $"{column.Header}={column.Property}"))}")];

    /// <summary>That the file itself was looked through for secrets is said where there is one.</summary>
    private static List<string> Said(IEnumerable<CrmFinding> findings) =>
        [.. findings.Where(static finding => finding.Subject.Type != CrmSubjectType.File).Select(static finding => $"{finding.CheckId} {finding.Subject.Type} {finding.Subject.Id} {finding.Status} {finding.Measured:R}")];
}
