using CrmAudit.Engine.Import;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Tests.Import;

/// <summary>Memory that is used up is no fault of a file; a file that asks for more than there is, is broken.</summary>
public class MemoryLimitTests
{
    public static TheoryData<Exception, bool> Endings => new()
    {
        { new InsufficientMemoryException(), true },
        { new AggregateException(new InvalidOperationException(), new AggregateException(new InsufficientMemoryException())), true },
        { new AggregateException(new InvalidOperationException()), false },
        { new IOException(), false },
    };

    [Theory]
    [MemberData(nameof(Endings))]
    public void Is_known_whatever_thread_it_ran_out_on(Exception exception, bool expected) => Assert.Equal(expected, MemoryLimit.Ended(exception));

    [Theory]
    [InlineData(90, 100, true)]
    [InlineData(40, 100, true)]
    [InlineData(25, 100, false)]
    [InlineData(1, 100, false)]
    public void Is_reached_where_much_is_in_use(long used, long available, bool expected) => Assert.Equal(expected, MemoryLimit.IsReached(used, available));

    [Fact]
    public void A_file_that_asks_for_more_than_there_is_ends_itself_alone()
    {
        var listener = new Listener();
        Assert.Equal([1, 2], new FileBarrier(listener).Guard("a.xls", null, Items()));
        Assert.Equal("Import.Broken", Assert.Single(listener.Errors).Id);

        static IEnumerable<int> Items()
        {
            yield return 1;
            yield return 2;
            throw new InsufficientMemoryException();
        }
    }

    private sealed class Listener : IImportObserver
    {
        public List<CrmImportError> Errors { get; } = [];

        public void OnError(CrmImportError error) => Errors.Add(error);

        public void OnFileStarted(CrmImportFile file)
        {
        }

        public void OnFileFinished(CrmImportFile file)
        {
        }

        public void OnRowSkipped(CrmImportFile file, int line, CrmRowKind kind)
        {
        }

        public void OnProgress(string path, double fraction, long rows)
        {
        }
    }
}
