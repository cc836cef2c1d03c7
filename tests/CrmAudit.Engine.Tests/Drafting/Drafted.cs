using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using CrmAudit.Engine.Audit;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Drafting;
using CrmAudit.Engine.Files;
using CrmAudit.Engine.Import;
using CrmAudit.Engine.Tests.Audit;
using CrmAudit.Engine.Tests.Examples;
using CrmAudit.Engine.Tests.Reporting;

namespace CrmAudit.Engine.Tests.Drafting;

/// <summary>A configuration drafted from exports and written beside nothing else.</summary>
internal sealed partial class Drafted : IDisposable
{
    /// <summary>Looks at the folders of the repository, which many tests take.</summary>
    private static readonly ConcurrentDictionary<string, AuditDraft> Looks = new(StringComparer.Ordinal);

    private static readonly string Repository = System.IO.Path.GetFullPath(System.IO.Path.Combine(ExampleFolder.Path, ".."));

    private readonly TemporaryFolder _folder = new();

    public Drafted(string exports, string language = "en", DraftAnswers? answers = null)
    {
        Draft = exports.StartsWith(Repository, StringComparison.Ordinal) ? Looks.GetOrAdd(exports, Look) : Look(exports);
        Path = _folder.File("audit.yaml");
        Text = new DraftWriter(Draft, answers ?? DraftAnswers.None, Path, language).Write();
        File.WriteAllText(Path, Text);
    }

    public AuditDraft Draft { get; }

    public string Path { get; }

    public string Text { get; }

    /// <summary>What is wrong in the file.</summary>
    public IReadOnlyList<AuditConfigError> Errors => AuditConfigReader.Validate(Path, static _ => null);

    public AuditConfig Config => AuditConfigReader.Read(Path, static _ => null);

    /// <summary>The configuration with every switched off line switched on.</summary>
    public string SwitchedOn => SwitchedOff().Replace(Text, "$1");

    private static AuditDraft Look(string exports) => ExportLook.At(ExportFiles.Find(exports, recurse: true, ""), new SilentObserver(), TimeProvider.System, CancellationToken.None);

    public AuditResult Run() => Run(Config);

    public static AuditResult Run(AuditConfig config) => AuditRunner.Run(config, new RunOptions(), new SilentObserver(), CancellationToken.None);

    public static CrmDataset Read(AuditConfig config)
    {
        using var session = new ImportSession(holdsRecords: true);
        return new AuditImport(config, new RunOptions(), (path, import, next, stop) => new CrmImporter(import, next, session).Read(path, stop), session).Read(new SilentObserver(), CancellationToken.None);
    }

    public void Dispose() => _folder.Dispose();

    [GeneratedRegex(@"^(\s*)#(?! \S)", RegexOptions.Multiline)]
    private static partial Regex SwitchedOff();
}
