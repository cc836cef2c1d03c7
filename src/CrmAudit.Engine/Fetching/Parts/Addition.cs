namespace CrmAudit.Engine.Fetching.Parts;

/// <summary>Adds what has changed to what was there: a record of both is the new one.</summary>
internal static class Addition
{
    /// <summary>Makes the fetched file the whole one; done twice it is the same.</summary>
    /// <param name="list">The list.</param>
    /// <param name="fetched">What has changed; missing where nothing has.</param>
    /// <param name="there">What was there; missing where nothing was.</param>
    /// <param name="names">The names of today.</param>
    /// <returns>The ids that changed.</returns>
    public static IReadOnlySet<string> Apply(FetchList list, string fetched, string there, NameBook names)
    {
        var changed = File.Exists(fetched) ? RecordFile.Read(fetched).Select(list.IdOf).OfType<string>().ToHashSet(StringComparer.Ordinal) : [];
        if (!File.Exists(there))
        {
            return changed;
        }
        var whole = fetched + ".whole";
        using (var stream = OwnerOnly.Open(whole, FileMode.Create))
        {
            foreach (var record in RecordFile.Read(there).Where(record => list.IdOf(record) is not { } id || !changed.Contains(id)))
            {
                RecordFile.Write(stream, writer => list.Renew(record, writer, names));
            }
            foreach (var record in File.Exists(fetched) ? RecordFile.Read(fetched) : [])
            {
                RecordFile.Write(stream, writer => record.EnumerateObject().ToList().ForEach(property => property.WriteTo(writer)));
            }
        }
        File.Move(whole, fetched, overwrite: true);
        return changed;
    }

    /// <summary>Takes records out of a file.</summary>
    /// <param name="list">The list.</param>
    /// <param name="path">Its file.</param>
    /// <param name="gone">Their ids.</param>
    public static void Remove(FetchList list, string path, IReadOnlySet<string> gone)
    {
        var left = path + ".left";
        using (var writer = new StreamWriter(OwnerOnly.Open(left, FileMode.Create)) { NewLine = "\n" })
        {
            foreach (var (line, record) in File.ReadLines(path).Zip(RecordFile.Read(path)))
            {
                if (list.IdOf(record) is not { } id || !gone.Contains(id))
                {
                    writer.WriteLine(line);
                }
            }
        }
        File.Move(left, path, overwrite: true);
    }
}
