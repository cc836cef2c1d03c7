namespace CrmAudit.Engine.Logs;

/// <summary>
/// Gives the entries of one log their template and fingerprint, masks secrets and words levels alike. Entries are held back for a window,
/// since a template is known only once other messages were seen.
/// </summary>
internal static class LogGrouping
{
    /// <summary>Entries held at a time: some 40 MB.</summary>
    public const int Window = 100_000;

    /// <summary>The entries in their order, grouped.</summary>
    public static IEnumerable<CrmRecord> Apply(IEnumerable<CrmRecord> records, CancellationToken cancel, int window = Window)
    {
        var book = new TemplateBook();
        var held = new List<(CrmLogEntry Entry, string? Ticket)>();
        foreach (var record in records)
        {
            if (record is not CrmLogEntry entry)
            {
                yield return record;
                continue;
            }
            Complete(entry);
            held.Add((entry, entry.Message is { Length: > 0 } message ? book.Add(message) : null));
            if (held.Count < window)
            {
                continue;
            }
            foreach (var ready in Release(book, held))
            {
                yield return ready;
            }
            cancel.ThrowIfCancellationRequested();
        }
        foreach (var ready in Release(book, held))
        {
            yield return ready;
        }
    }

    private static IEnumerable<CrmLogEntry> Release(TemplateBook book, List<(CrmLogEntry Entry, string? Ticket)> held)
    {
        book.Learn();
        foreach (var (entry, ticket) in held)
        {
            if (ticket is not null)
            {
                var template = book.Of(ticket);
                (entry.Template, entry.Fingerprint) = (template.Text, template.Fingerprint);
            }
            yield return entry;
        }
        held.Clear();
    }

    private static void Complete(CrmLogEntry entry)
    {
        entry.Message = entry.Message is { } message ? LogSecrets.Mask(message) : null;
        if (entry.Fields.Count > 0 && entry.Fields.Any(static pair => LogSecrets.MayHold(pair.Value) || LogSecrets.IsSecretName(pair.Key)))
        {
            entry.Fields = entry.Fields.ToDictionary(
                static pair => pair.Key,
                static pair => LogSecrets.IsSecretName(pair.Key) && !pair.Value.Contains("[secret:", StringComparison.Ordinal) ? LogSecrets.Marker("named", pair.Value.Length) : LogSecrets.Mask(pair.Value));
        }
        entry.Level = LogLevels.Of(entry.Level) ?? LogLevels.OfStatus(entry.Code);
    }
}
