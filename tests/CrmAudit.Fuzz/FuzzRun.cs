using System.Diagnostics;

namespace CrmAudit.Fuzz;

/// <summary>Gives a reader damaged files until time or number is used up.</summary>
public static class FuzzRun
{
    /// <summary>Seconds of computing after which a reader counts as hanging: on a busy machine the clock says little.</summary>
    public const double Patience = 10;

    /// <summary>Seconds by the clock after which one that computes nothing does.</summary>
    private const double Silence = 120;

    /// <summary>A folder in memory, where the system has one: what is written a million times should not reach a disk.</summary>
    private const string Memory = "/dev/shm";

    /// <summary>How many files were read; failures go to the caller, each kind once.</summary>
    /// <param name="target">The reader.</param>
    /// <param name="seed">Seed of the damage: the same seed gives the same files in the same order.</param>
    /// <param name="executions">Files at most.</param>
    /// <param name="time">Time at most.</param>
    /// <param name="failed">Hears of failures.</param>
    public static long Run(FuzzTarget target, int seed, long executions, TimeSpan time, Action<Failure> failed)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Directory.Exists(Memory) ? Memory : Path.GetTempPath(), $"crmaudit-fuzz-{Guid.NewGuid():N}"));
        try
        {
            var work = new Work(target, new Random(seed), executions, time, Path.Combine(folder.FullName, "file" + target.Extension), failed);
            // A thread for all files: one for each costs more than most of them.
            var thread = new Thread(work.Go) { IsBackground = true };
            thread.Start();
            while (!thread.Join(TimeSpan.FromMilliseconds(200)))
            {
                if (work.Hanging() is { } bytes)
                {
                    work.GiveUp();
                    failed(new(target.Name, $"no answer within {Patience} seconds", bytes));
                    break;
                }
            }
            return work.Done;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Computed => Environment.CpuUsage.TotalTime.TotalSeconds;

    private sealed class Work(FuzzTarget target, Random random, long executions, TimeSpan time, string path, Action<Failure> failed)
    {
        private readonly Stopwatch _watch = Stopwatch.StartNew();
        private readonly Damage _damage = new(random);
        private long _done;
        private volatile bool _isGivenUp;
        private (byte[] Bytes, long Since, double Computed)? _reading;

        public long Done => Interlocked.Read(ref _done);

        /// <summary>The file that is being read for too long; null where none is.</summary>
        public byte[]? Hanging()
        {
            lock (_damage)
            {
                return _reading is { } reading && Stopwatch.GetElapsedTime(reading.Since).TotalSeconds is var seconds && seconds > Patience && (seconds > Silence || Computed - reading.Computed > Patience) ? reading.Bytes : null;
            }
        }

        /// <summary>Lets the thread end when the file it hangs on comes to an end after all.</summary>
        public void GiveUp() => _isGivenUp = true;

        public void Go()
        {
            var kinds = new HashSet<string>(StringComparer.Ordinal);
            for (; !_isGivenUp && _done < executions && _watch.Elapsed < time; Interlocked.Increment(ref _done))
            {
                var bytes = Next();
                if (target.InMemory is null)
                {
                    File.WriteAllBytes(path, bytes);
                }
                Note((bytes, Stopwatch.GetTimestamp(), Computed));
                var what = Try(bytes);
                Note(null);
                if (!_isGivenUp && what is not null && kinds.Add(what))
                {
                    failed(new(target.Name, what, bytes));
                }
            }
        }

        private byte[] Next()
        {
            var whole = target.Seeds[random.Next(target.Seeds.Count)];
            var other = target.Seeds[random.Next(target.Seeds.Count)];
            return PackedDamage.IsPacked(whole) && random.Next(10) > 0
                ? PackedDamage.Of(whole, content => _damage.Of(content, content, target.Largest), random)
                : _damage.Of(whole, other, Math.Max(target.Largest, whole.Length));
        }

        private void Note((byte[] Bytes, long Since, double Computed)? reading)
        {
            lock (_damage)
            {
                _reading = reading;
            }
        }

        /// <summary>What went wrong with one file; null where nothing did.</summary>
        private string? Try(byte[] bytes)
        {
            try
            {
                return target.InMemory is { } take ? take(bytes) : target.Read(path);
            }
            catch (Exception exception)
            {
                return $"{exception.GetType().Name} at {exception.StackTrace?.Split('\n').FirstOrDefault(static line => line.Contains("CrmAudit", StringComparison.Ordinal))?.Trim()}";
            }
        }
    }
}
