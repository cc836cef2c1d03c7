using System.Text.Encodings.Web;
using System.Text.Json;

namespace CrmAudit.Engine.Fetching.Parts;

/// <summary>Records of a list, one a line; what stands behind the last whole page is cut off when it is opened.</summary>
internal sealed class RecordFile : IDisposable
{
    /// <summary>How records are written: letters as they are.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly FileStream _stream;

    /// <param name="path">File.</param>
    /// <param name="state">How far the list has come.</param>
    public RecordFile(string path, ListState state)
    {
        _stream = OwnerOnly.Open(path, FileMode.OpenOrCreate);
        if (_stream.Length < state.Bytes)
        {
            // The machine went down before the pages reached the disk.
            state.Reset();
        }
        _stream.SetLength(state.Bytes);
        _stream.Position = state.Bytes;
    }

    /// <summary>The records of a list's file: one a line, or one array of a directory.</summary>
    public static IEnumerable<JsonElement> ReadAny(string path)
    {
        if (Path.GetExtension(path) != ".json")
        {
            return Read(path);
        }
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. document.RootElement.Clone().EnumerateArray()];
    }

    /// <summary>The records of a file.</summary>
    public static IEnumerable<JsonElement> Read(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement;
        }
    }

    /// <summary>Adds a record.</summary>
    public void Add(FetchList list, JsonElement record, NameBook names) => Write(_stream, writer => list.Keep(record, writer, names));

    /// <summary>Writes a record as a line.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="properties">Writes its properties.</param>
    public static void Write(Stream stream, Action<Utf8JsonWriter> properties)
    {
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            properties(writer);
            writer.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Hands the page over to the system.</summary>
    /// <returns>Length of the file.</returns>
    public long Flush()
    {
        _stream.Flush();
        return _stream.Length;
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
}
