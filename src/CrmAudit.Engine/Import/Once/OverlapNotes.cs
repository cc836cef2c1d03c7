namespace CrmAudit.Engine.Import.Once;

/// <summary>Says which files hold the same records.</summary>
internal static class OverlapNotes
{
    /// <summary>Notes and tells a file that was not read, being another one byte for byte.</summary>
    /// <param name="path">The file.</param>
    /// <param name="first">The file that was read.</param>
    /// <param name="tables">Its tables.</param>
    /// <param name="observer">Hears of it.</param>
    public static void TellSameFile(string path, string first, IEnumerable<CrmImportFile> tables, IImportObserver observer)
    {
        foreach (var table in tables)
        {
            var copy = new CrmImportFile { Path = path, Part = table.Part, System = table.System, Entity = table.Entity, Format = table.Format, WrittenAt = File.GetLastWriteTimeUtc(path) };
            table.Overlaps.Add(new(table, copy) { IsSameFile = true, Records = table.Records });
        }
        Tell(observer, path, "Import.SameFile", ("file", Path.GetFileName(path)), ("other", OtherName(first, path)));
    }

    /// <summary>Tells what of a table was known before.</summary>
    public static void Tell(IEnumerable<TableOverlap> overlaps, IImportObserver observer)
    {
        foreach (var overlap in overlaps.Where(static overlap => overlap.Records > 0))
        {
            var isOne = ReferenceEquals(overlap.First, overlap.Second);
            Tell(
                observer,
                overlap.Second.Path,
                isOne ? "Import.RepeatedRows" : overlap.Unknown > 0 ? "Import.LateOverlap" : "Import.Overlap",
                ("file", Path.GetFileName(overlap.Second.Path)),
                ("other", OtherName(overlap.First.Path, overlap.Second.Path)),
                ("records", overlap.Records),
                ("changed", overlap.Changed),
                ("unknown", overlap.Unknown));
        }
    }

    /// <summary>Tells lines of records that had been passed on before.</summary>
    public static void TellLateLines(CrmImportFile file, long lines, IImportObserver observer)
    {
        if (lines > 0)
        {
            Tell(observer, file.Path, "Import.LateLines", ("file", Path.GetFileName(file.Path)), ("lines", lines));
        }
    }

    /// <summary>The name of a file, with its folder where both have one name.</summary>
    private static string OtherName(string other, string path) => Path.GetFileName(other) == Path.GetFileName(path) ? other : Path.GetFileName(other);

    private static void Tell(IImportObserver observer, string path, string id, params ReadOnlySpan<(string, object?)> args) =>
        observer.OnError(new(id, path, 0, null, null, new CrmText(id, args)) { IsWarning = true });
}
