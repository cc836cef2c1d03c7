using System.IO.Compression;
using System.Xml;

namespace CrmAudit.Engine.Files.Workbooks;

/// <summary>The parts of an Open XML package and how they refer to each other. Definitions of documents and entities are refused, nothing outside is opened.</summary>
internal sealed class WorkbookPackage : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="stream">The package; closed with this.</param>
    /// <exception cref="InvalidDataException">The archive is damaged.</exception>
    public WorkbookPackage(Stream stream)
    {
        _archive = new(stream, ZipArchiveMode.Read);
        foreach (var entry in _archive.Entries)
        {
            _parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    /// <summary>Opens a part for reading; null when there is none.</summary>
    public XmlReader? Open(string name) => _parts.TryGetValue(name, out var entry)
        ? XmlReader.Create(entry.Open(), new()
        {
            CloseInput = true,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        })
        : null;

    /// <summary>What a part refers to inside the package, in the order it says so.</summary>
    /// <param name="name">Name of the part; "" for the package itself.</param>
    public List<(string Id, string Kind, string Part)> Relations(string name)
    {
        var slash = name.LastIndexOf('/') + 1;
        var found = new List<(string, string, string)>();
        using var xml = Open($"{name[..slash]}_rels/{name[slash..]}.rels");
        while (xml?.Read() == true)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("TargetMode") != "External" && xml.GetAttribute("Target") is { } target)
            {
                var kind = xml.GetAttribute("Type") ?? "";
                found.Add((xml.GetAttribute("Id") ?? "", kind[(kind.LastIndexOf('/') + 1)..], Resolve(name[..slash], target.Replace('\\', '/'))));
            }
        }
        return found;
    }

    public void Dispose() => _archive.Dispose();

    private static string Resolve(string folder, string target)
    {
        var path = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/'))
        {
            if (step == "..")
            {
                path.RemoveRange(Math.Max(0, path.Count - 1), Math.Min(1, path.Count));
            }
            else if (step is not ("" or "."))
            {
                path.Add(step);
            }
        }
        return string.Join('/', path);
    }
}
