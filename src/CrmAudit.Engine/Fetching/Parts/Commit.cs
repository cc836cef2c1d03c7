using CrmAudit.Engine.Files;

namespace CrmAudit.Engine.Fetching.Parts;

/// <summary>Moves a whole fetch into place; done again after a break it ends the same.</summary>
/// <param name="part">The folder of the fetch.</param>
/// <param name="target">The folder it is for.</param>
/// <param name="own">Names of the files a fetch of the system writes: no manifest, wherever it is from, has others moved or deleted.</param>
internal sealed class Commit(PartFolder part, string target, IReadOnlyCollection<string> own)
{
    /// <summary>Moves the files, their manifest last.</summary>
    /// <returns>The manifest; null where none can be read any more, of the part or of the folder it went to, so that nothing is known to be whole.</returns>
    public FetchManifest? Finish()
    {
        OwnerOnly.CreateFolder(target);
        var staged = part.PathOf(FetchManifest.FileName);
        if (!File.Exists(staged))
        {
            part.Remove();
            return FetchManifest.In(target);
        }
        if (FetchManifest.Read(staged) is not { } manifest)
        {
            // The machine went down before it reached the disk.
            part.Remove();
            return null;
        }
        var (place, kept) = (Path.Combine(target, FetchManifest.FileName), part.PathOf("before.json"));
        if (File.Exists(place))
        {
            // From here on the folder is not what its manifest says.
            File.Move(place, kept, overwrite: true);
        }
        var before = FetchManifest.Read(kept);
        foreach (var file in manifest.Lists.Select(static list => list.File).OfType<string>().Where(file => own.Contains(file) && File.Exists(part.PathOf(file))))
        {
            File.Move(part.PathOf(file), Path.Combine(target, file), overwrite: true);
        }
        if (manifest.Since is null)
        {
            foreach (var gone in (before?.Lists ?? []).Select(static list => list.File).OfType<string>().Where(own.Contains).Except(manifest.Lists.Select(static list => list.File!)))
            {
                File.Delete(Path.Combine(target, gone));
            }
        }
        File.Move(staged, place, overwrite: true);
        part.Remove();
        return manifest;
    }
}
