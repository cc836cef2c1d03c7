namespace CrmAudit.Engine.Fetching.Parts;

/// <summary>Adds what has changed to what was there: a record of both is the new one.</summary>
internal static class Addition
{
    /// <summary>Makes the fetched file the whole one; done twice it is the same.</summary>
    /// <param name="list">The list.</param>
    /// <param name="fetched">What has changed; missing where nothing has.</param>
    /// <param name="there">What was there; missing where nothing was.</param>
    public static void Apply(FetchList list, string fetched, string there)
    {
        if (!File.Exists(there))
        {
            return;
        }
        var changed = File.Exists(fetched) ? RecordFile.Read(fetched).Select(list.IdOf).OfType<string>().ToHashSet(StringComparer.Ordinal) : [];
        var whole = fetched + ".whole";
        using (var writer = new StreamWriter(OwnerOnly.Open(whole, FileMode.Create)) { NewLine = "\n" })
        {
            foreach (var (line, record) in File.ReadLines(there).Zip(RecordFile.Read(there)))
            {
                if (list.IdOf(record) is not { } id || !changed.Contains(id))
                {
                    writer.WriteLine(line);
                }
            }
            foreach (var line in File.Exists(fetched) ? File.ReadLines(fetched) : [])
            {
                writer.WriteLine(line);
            }
        }
        File.Move(whole, fetched, overwrite: true);
    }
}
