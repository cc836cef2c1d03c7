using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using CrmAudit.Engine.Import.Tables;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>
/// Reads rows on a thread of its own, some batches ahead of the one that maps them. Errors stay in their place among the rows and are
/// told on the consumer's thread. The arrays of cells are used again.
/// </summary>
internal sealed class ReadAhead : IDisposable
{
    private const int BatchRows = 256;
    private const int BatchesAhead = 4;

    private readonly BlockingCollection<Batch> _full = new(BatchesAhead);
    private readonly ConcurrentBag<Batch> _free = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Action<CrmImportError>, IEnumerable<RawRow>> _open;
    private readonly Func<double> _position;
    private readonly Action<CrmImportError> _errors;
    private Task? _reading;

    /// <param name="open">Opens the rows; their errors go to the action given to it. Runs on the reading thread.</param>
    /// <param name="position">How far the reading has come, 0-1; asked on the reading thread.</param>
    /// <param name="errors">Hears of the errors on the thread that enumerates the rows.</param>
    public ReadAhead(Func<Action<CrmImportError>, IEnumerable<RawRow>> open, Func<double> position, Action<CrmImportError> errors)
    {
        _open = open;
        _position = position;
        _errors = errors;
    }

    /// <summary>How far the consumer has come, 0-1.</summary>
    public double Progress { get; private set; }

    /// <summary>The rows, once. Cells are valid until the next row is asked for.</summary>
    public IEnumerable<RawRow> Read()
    {
        _reading = Task.Factory.StartNew(Fill, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        foreach (var batch in _full.GetConsumingEnumerable())
        {
            Progress = batch.Position;
            var told = 0;
            for (var i = 0; i < batch.Count; i++)
            {
                told = Tell(batch, told, i);
                yield return batch.Rows[i];
            }
            Tell(batch, told, batch.Count);
            batch.Failure?.Throw();
            batch.Clear();
            _free.Add(batch);
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _reading?.Wait();
        _full.Dispose();
        _stop.Dispose();
    }

    private int Tell(Batch batch, int from, int row)
    {
        for (; from < batch.Errors.Count && batch.Errors[from].Before <= row; from++)
        {
            _errors(batch.Errors[from].Error);
        }
        return from;
    }

    private void Fill()
    {
        var batch = new Batch();
        var position = 0.0;
        try
        {
            foreach (var row in _open(error => batch.Errors.Add((batch.Count, error))))
            {
                batch.Add(row);
                if (batch.Count == BatchRows)
                {
                    batch.Position = position = _position();
                    _full.Add(batch, _stop.Token);
                    batch = _free.TryTake(out var used) ? used : new();
                }
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            return;
        }
#pragma warning disable CA1031 // Whatever the reading throws is thrown again where the rows are enumerated.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            batch.Failure = ExceptionDispatchInfo.Capture(exception);
        }
        try
        {
            batch.Position = batch.Failure is null ? 1 : position;
            _full.Add(batch, _stop.Token);
            _full.CompleteAdding();
        }
        catch (OperationCanceledException)
        {
            // Nobody waits for the rest.
        }
    }

    private sealed class Batch
    {
        private readonly string[][] _cells = new string[BatchRows][];

        public RawRow[] Rows { get; } = new RawRow[BatchRows];

        public List<(int Before, CrmImportError Error)> Errors { get; } = [];

        public int Count { get; private set; }

        public double Position { get; set; }

        public ExceptionDispatchInfo? Failure { get; set; }

        public void Add(RawRow row)
        {
            var length = row.Cells.Length;
            ref var cells = ref _cells[Count];
            if (cells is null || cells.Length < length)
            {
                cells = new string[length];
            }
            row.Cells.Span.CopyTo(cells);
            Rows[Count++] = new(row.Line, cells.AsMemory(0, length));
        }

        public void Clear()
        {
            Count = 0;
            Errors.Clear();
        }
    }
}
