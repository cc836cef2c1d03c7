using CrmAudit.Engine.Import;
using CrmAudit.Engine.Tests.Reporting;

namespace CrmAudit.Engine.Tests.Import;

public sealed class BytesReadTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Several_files_are_one_way_by_their_bytes()
    {
        var (small, large) = (Made("small.csv", 100), Made("large.csv", 300));
        var read = new BytesRead();
        read.Expect([small, large]);

        Assert.Equal([0, 0.125, 0.25, 0.625, 1], [read.At(small, 0), read.At(small, 0.5), read.At(large, 0), read.At(large, 0.5), read.At(large, 1)]);
    }

    [Fact]
    public void A_file_nobody_spoke_of_is_a_way_of_its_own()
    {
        var read = new BytesRead();

        Assert.Equal([0, 0.5], [read.At(Made("one.csv", 100), 0), read.At(_folder.File("one.csv"), 0.5)]);
    }

    [Fact]
    public void What_is_not_known_counts_as_not_read() =>
        Assert.Equal([0, 0], [new BytesRead().At(Made("one.csv", 100), -1), new BytesRead().At(_folder.File("none.csv"), 1)]);

    private string Made(string name, int bytes)
    {
        File.WriteAllBytes(_folder.File(name), new byte[bytes]);
        return _folder.File(name);
    }
}
