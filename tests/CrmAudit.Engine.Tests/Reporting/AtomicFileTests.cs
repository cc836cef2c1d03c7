using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Export;
using CrmAudit.Engine.Reporting.Files;

namespace CrmAudit.Engine.Tests.Reporting;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Old => _folder.File("old.json");

    public AtomicFileTests() => File.WriteAllText(Old, "old");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Overwrites_by_default()
    {
        ReportExporter.Export(SampleReport.Build(), [Old], new());
        Assert.StartsWith("{", File.ReadAllText(Old), StringComparison.Ordinal);
        NothingElseThan("old.json");
    }

    [Fact]
    public void Keeps_an_existing_file_when_asked()
    {
        Assert.Equal("Export.FileExists", Refused(Old, new() { NoClobber = true }));
        Assert.Equal("old", File.ReadAllText(Old));
    }

    [Fact]
    public void Replaces_a_read_only_file_only_by_force()
    {
        File.SetAttributes(Old, FileAttributes.ReadOnly);
        Assert.Equal("Export.ReadOnly", Refused(Old, new()));
        Assert.Equal("old", File.ReadAllText(Old));

        ReportExporter.Export(SampleReport.Build(), [Old], new() { Force = true });
        Assert.StartsWith("{", File.ReadAllText(Old), StringComparison.Ordinal);
    }

    [Fact]
    public void Creates_a_folder_only_by_force()
    {
        var path = Path.Combine(_folder.Path, "new", "audit.json");
        Assert.Equal("Export.FolderMissing", Refused(path, new()));
        ReportExporter.Export(SampleReport.Build(), [path], new() { Force = true });
        Assert.True(File.Exists(path));
    }

    [Fact]
    public void Refuses_a_folder_and_an_unknown_format()
    {
        Directory.CreateDirectory(_folder.File("folder.json"));
        Assert.Equal("Export.IsFolder", Refused(_folder.File("folder.json"), new()));
        Assert.Equal("Export.UnknownFormat", Refused(_folder.File("audit.docx"), new()));
        Assert.Equal("Export.UnknownFormat", Refused(_folder.File("audit"), new()));
    }

    [Fact]
    public void A_locked_file_stands_whole_and_nothing_is_left()
    {
        using (new FileStream(Old, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Equal("Export.Locked", Refused(Old, new()));
        }
        Assert.Equal("old", File.ReadAllText(Old));
        NothingElseThan("old.json");
    }

    [Fact]
    public void A_failure_half_way_leaves_the_old_file_and_removes_the_new()
    {
        using (var file = AtomicFile.Open(Old, new()))
        {
            Assert.Throws<InvalidOperationException>(() => file.Write(stream =>
            {
                stream.Write("half"u8);
                throw new InvalidOperationException();
            }));
        }
        Assert.Equal("old", File.ReadAllText(Old));
        NothingElseThan("old.json");
    }

    [Fact]
    public void A_full_disk_is_told_by_name()
    {
        using var file = AtomicFile.Open(Old, new());
        var exception = Assert.Throws<ReportExportException>(() => file.Write(_ => throw new IOException("full", unchecked((int)0x80070070))));
        Assert.Equal(("Export.DiskFull", Old), (exception.Id, exception.Path));
    }

    [Fact]
    public void A_stopped_export_replaces_nothing()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => ReportExporter.Export(SampleReport.Build(), [Old], new(), source.Token));
        Assert.Equal("old", File.ReadAllText(Old));
        NothingElseThan("old.json");
    }

    [Fact]
    public void One_file_that_cannot_be_written_keeps_all_the_old_ones()
    {
        var locked = _folder.File("locked.csv");
        File.WriteAllText(locked, "old");
        using (new FileStream(locked, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Throws<ReportExportException>(() => ReportExporter.Export(SampleReport.Build(), [Old, locked], new()));
        }
        Assert.Equal("old", File.ReadAllText(Old));
        NothingElseThan("old.json", "locked.csv");
    }

    private static string Refused(string path, ReportOptions options) =>
        Assert.Throws<ReportExportException>(() => ReportExporter.Export(SampleReport.Build(), [path], options)).Id;

    private void NothingElseThan(params string[] names) =>
        Assert.Equal(names.Order(StringComparer.Ordinal), Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void A_new_file_is_for_its_owner_and_a_replaced_one_keeps_whom_it_is_for()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Write(_folder.File("new.txt"));
        Assert.Equal(Owner, File.GetUnixFileMode(_folder.File("new.txt")));
        foreach (var mode in (UnixFileMode[])[Owner, Owner | UnixFileMode.GroupRead])
        {
            File.SetUnixFileMode(Old, mode);
            Write(Old);
            Assert.Equal(mode, File.GetUnixFileMode(Old));
        }
    }

    [Fact]
    public void A_pipe_is_refused_and_stays_one()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        var pipe = _folder.File("pipe.json");
        using (var made = System.Diagnostics.Process.Start("mkfifo", [pipe]))
        {
            made.WaitForExit();
        }
        var link = _folder.File("link.json");
        File.CreateSymbolicLink(link, pipe);
        Assert.Equal("Export.NotAFile", Refused(pipe, new()));
        Assert.Equal("Export.NotAFile", Refused(link, new() { Force = true }));
        using var still = new FileStream(pipe, FileMode.Open, FileAccess.ReadWrite);
        Assert.False(still.CanSeek);
    }

    [Fact]
    public void A_link_is_followed()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        File.CreateSymbolicLink(_folder.File("link.txt"), Old);
        Write(_folder.File("link.txt"));
        Assert.NotNull(new FileInfo(_folder.File("link.txt")).LinkTarget);
        Assert.Equal("new", File.ReadAllText(Old));
    }

    [Fact]
    public void What_a_killed_process_left_is_removed_and_what_a_living_one_writes_is_not()
    {
        const int Nobody = 999_999_999;
        var left = _folder.File($".other.json.{Environment.MachineName}-{Nobody}-abcd1234.tmp");
        var living = _folder.File(TemporaryFiles.NewName("other.json"));
        var foreign = _folder.File(".notes.tmp");
        foreach (var file in (string[])[left, living, foreign])
        {
            File.WriteAllText(file, "x");
        }
        Write(Old);
        Assert.Equal((false, true, true), (File.Exists(left), File.Exists(living), File.Exists(foreign)));
    }

    private static void Write(string path)
    {
        using var file = AtomicFile.Open(path, new());
        file.Write(static stream => stream.Write("new"u8));
        file.Commit();
    }
}
