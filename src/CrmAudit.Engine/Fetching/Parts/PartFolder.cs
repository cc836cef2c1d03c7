using System.Text.Json;

namespace CrmAudit.Engine.Fetching.Parts;

/// <summary>
/// The folder a fetch is written to until it is whole, beside the one it is for. Its state is written after every page, so that a process that was killed at any moment is gone on with from the
/// last whole page.
/// </summary>
internal sealed class PartFolder : IDisposable
{
    /// <summary>After so long pages of then and of now would not be one picture.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(1);

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, RespectNullableAnnotations = true };

    private const string LockName = "lock";

    private readonly string _path;
    private readonly FileStream _lock;

    private PartFolder(string path, FileStream held) => (_path, _lock) = (path, held);

    /// <summary>How far it has come.</summary>
    public PartState State { get; private set; } = null!;

    /// <summary>Opens the folder beside a target, for one process alone.</summary>
    /// <exception cref="FetchException">Another process writes to it, or it is nobody's part folder.</exception>
    public static PartFolder Beside(string target)
    {
        var path = Path.TrimEndingDirectorySeparator(target) + ".part";
        if (Directory.Exists(path) && !File.Exists(Path.Combine(path, LockName)) && Directory.EnumerateFileSystemEntries(path).Any())
        {
            // A folder of that name that no fetch has made: what is in it stays.
            throw new FetchException("Fetch.foreignPart", ("path", path));
        }
        OwnerOnly.CreateFolder(path);
        try
        {
            return new(path, OwnerOnly.Open(Path.Combine(path, LockName), FileMode.OpenOrCreate, FileShare.None));
        }
        catch (IOException)
        {
            throw new FetchException("Fetch.twice", ("path", target));
        }
    }

    /// <summary>The state a fetch left here; null without one that can be read.</summary>
    public PartState? Left()
    {
        try
        {
            return JsonSerializer.Deserialize<PartState>(File.ReadAllBytes(StatePath), Options);
        }
        catch (Exception exception) when (exception is FileNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether what is left here can be gone on with.</summary>
    public static bool Fits(PartState left, PartState wanted) =>
        left.System == wanted.System && left.Host == wanted.Host && left.Since == wanted.Since && left.Entities.SequenceEqual(wanted.Entities) && wanted.StartedAt - left.StartedAt < Oldest;

    /// <summary>Goes on with what is left here.</summary>
    public void GoOn(PartState left) => State = left;

    /// <summary>Begins anew; what is left here goes.</summary>
    public void Begin(PartState state)
    {
        foreach (var file in Directory.GetFiles(_path).Where(static file => Path.GetFileName(file) != LockName))
        {
            File.Delete(file);
        }
        State = state;
        Save();
    }

    /// <summary>Path of a file in it.</summary>
    public string PathOf(string name) => Path.Combine(_path, name);

    /// <summary>Writes the state, whole or not at all.</summary>
    public void Save()
    {
        var next = StatePath + ".next";
        using (var file = OwnerOnly.Open(next, FileMode.Create))
        {
            JsonSerializer.Serialize(file, State, Options);
        }
        File.Move(next, StatePath, overwrite: true);
    }

    /// <summary>Removes the folder.</summary>
    public void Remove()
    {
        _lock.Dispose();
        Directory.Delete(_path, recursive: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    private string StatePath => PathOf("state.json");
}
