using System.Text;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Tests.Configuration;

public sealed class ConfigFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crmaudit");

    private string File => Path.Combine(_folder.FullName, "audit.yaml");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_file_is_read_with_and_without_a_byte_order_mark_and_with_either_line_end()
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding() })
        {
            System.IO.File.WriteAllText(File, "audit:\r\n  company: Торговый дом «Әлем»\r\n", encoding);
            var config = AuditConfigReader.Read(File, NoVariables);
            Assert.Equal("Торговый дом «Әлем»", config.Audit.Company);
            Assert.Equal(File, config.Path);
        }
    }

    [Fact]
    public void A_file_of_another_encoding_is_refused_at_the_first_letter_that_shows_it()
    {
        System.IO.File.WriteAllBytes(File, [.. "audit:\n  company: "u8, 0xCF, 0xF0, 0xE8]);
        var error = Assert.Single(AuditConfigReader.Validate(File, NoVariables));
        Assert.Equal(("Config.NotUtf8", 2, 12, File), (error.Id, error.Line, error.Column, error.File));
    }

    [Fact]
    public void A_file_that_is_not_there_not_readable_or_too_large_is_an_error()
    {
        Assert.Equal("Config.FileNotFound", Assert.Single(AuditConfigReader.Validate(File)).Id);
        Assert.Throws<AuditConfigException>(() => AuditConfigReader.Read(File));
        Assert.Equal("Config.FileNotReadable", Assert.Single(AuditConfigReader.Validate(_folder.FullName)).Id);
        System.IO.File.WriteAllText(File, "#" + new string('x', AuditConfigReader.LargestFile));
        Assert.Equal("Config.TooLarge", Assert.Single(AuditConfigReader.Validate(File)).Id);
    }

    [Fact]
    public void Validation_wants_the_named_files_and_reading_does_not()
    {
        System.IO.File.WriteAllText(File, """
            exports:
              - path: exports/*.csv
              - path: deals.csv
            reports:
              - { name: R, file: reports/r.csv }
            integrations:
              - { name: Kaspi, kind: marketplace, registry: kaspi.xlsx, log: "*.log" }
            """);
        System.IO.File.WriteAllText(Path.Combine(_folder.FullName, "deals.csv"), "ID\n");
        Assert.Equal(2, AuditConfigReader.Read(File, NoVariables).Exports.Count);
        var errors = AuditConfigReader.Validate(File, NoVariables);
        Assert.All(errors, static error => Assert.Equal("Config.NothingMatches", error.Id));
        Assert.Equal(["exports[0].path", "reports[0].file", "integrations[0].registry", "integrations[0].log"], errors.Select(static error => error.Key));
        Assert.Equal([2, 5, 7, 7], errors.Select(static error => error.Line));
    }

    [Fact]
    public void The_message_of_the_exception_tells_file_line_and_column()
    {
        System.IO.File.WriteAllText(File, "audit:\n  langauge: ru\n");
        var exception = Assert.Throws<AuditConfigException>(() => AuditConfigReader.Read(File, NoVariables));
        Assert.StartsWith($"{File}(2,3): Config.UnknownKeyNear: ", exception.Message, StringComparison.Ordinal);
    }

    private static string? NoVariables(string name) => null;
}
