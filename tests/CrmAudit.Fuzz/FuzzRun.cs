using System.Diagnostics;

namespace CrmAudit.Fuzz;

/// <summary>Gives a reader damaged files until time or number is used up.</summary>
public static class FuzzRun
{
    /// <summary>Seconds after which a reader counts as hanging.</summary>
    public const double Patience = 10;

    /// <summary>Bytes of a damaged file.</summary>
    private const int Largest = 60_000;

    /// <summary>How many files were read; failures go to the caller, each kind once.</summary>
    /// <param name="target">The reader.</param>
    /// <param name="seed">Seed of the damage: the same seed gives the same files in the same order.</param>
    /// <param name="executions">Files at most.</param>
    /// <param name="time">Time at most.</param>
    /// <param name="failed">Hears of failures.</param>
    public static long Run(FuzzTarget target, int seed, long executions, TimeSpan time, Action<Failure> failed)
    {
        var random = new Random(seed);
        var damage = new Damage(random);
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        var folder = Directory.CreateTempSubdirectory("crmaudit-fuzz");
        var path = Path.Combine(folder.FullName, "file" + target.Extension);
        var watch = Stopwatch.StartNew();
        var done = 0L;
        try
        {
            for (; done < executions && watch.Elapsed < time; done++)
            {
                var whole = target.Seeds[random.Next(target.Seeds.Count)];
                var other = target.Seeds[random.Next(target.Seeds.Count)];
                var bytes = PackedDamage.IsPacked(whole) && random.Next(10) > 0
                    ? PackedDamage.Of(whole, content => damage.Of(content, content, Largest), random)
                    : damage.Of(whole, other, Math.Max(Largest, whole.Length));
                File.WriteAllBytes(path, bytes);
                if (Try(target, path) is { } what && kinds.Add(what))
                {
                    failed(new(target.Name, what, bytes));
                }
            }
            return done;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What went wrong with one file; null where nothing did.</summary>
    private static string? Try(FuzzTarget target, string path)
    {
        var work = Task.Run(() =>
        {
            try
            {
                return target.Read(path);
            }
            catch (Exception exception)
            {
                return $"{exception.GetType().Name} at {exception.StackTrace?.Split('\n').FirstOrDefault(static line => line.Contains("CrmAudit", StringComparison.Ordinal))?.Trim()}";
            }
        });
        return work.Wait(TimeSpan.FromSeconds(Patience)) ? work.Result : "no answer within 10 seconds";
    }
}
