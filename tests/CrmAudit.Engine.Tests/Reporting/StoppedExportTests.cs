using CrmAudit.Engine.Files;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Export;

namespace CrmAudit.Engine.Tests.Reporting;

public sealed class StoppedExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Endings => [.. ReportExporter.SupportedExtensions];

    [Theory]
    [MemberData(nameof(Endings))]
    public void Stopped_at_any_format_it_leaves_no_file(string ending)
    {
        using var stop = new CancellationTokenSource();
        var last = _folder.File($"second{ending}");
        var options = new ReportOptions
        {
            Language = "en",
            Progress = (path, _) =>
            {
                if (path == last)
                {
                    stop.Cancel();
                }
            },
        };

        Assert.ThrowsAny<OperationCanceledException>(() => ReportExporter.Export(SampleReport.Build(), [_folder.File("first.csv"), last], options, stop.Token));
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void It_tells_each_file_before_it_is_written_and_never_goes_back()
    {
        var told = new List<(string Name, double Fraction)>();
        ReportExporter.Export(SampleReport.Build(), [_folder.File("a.json"), _folder.File("b.csv"), _folder.File("c.md")], new ReportOptions { Progress = (path, fraction) => told.Add((Path.GetFileName(path), fraction)) });

        Assert.Equal(["a.json", "b.csv", "c.md"], told.Select(static step => step.Name).Distinct());
        Assert.Equal(told.Select(static step => step.Fraction).Order(), told.Select(static step => step.Fraction));
        Assert.InRange(told[^1].Fraction, 0.6, 0.7);
    }

    [Fact]
    public void A_writer_that_knows_of_no_token_is_stopped_by_its_file()
    {
        using var stop = new CancellationTokenSource();
        using var inner = new MemoryStream();
        using var stream = new StoppableStream(inner, stop.Token, leaveOpen: true);
        stream.Write([1, 2]);
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => stream.Write([3]));
        Assert.Equal(2, inner.Length);
    }
}
