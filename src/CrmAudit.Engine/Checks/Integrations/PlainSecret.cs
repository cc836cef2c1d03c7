using System.Text.RegularExpressions;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.Logs;
using CrmAudit.Engine.Configuration.Secrets;
using CrmAudit.Engine.Logs;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>Keys and passwords in the open: in fields of exports, by entity, in logs (masked at import, which leaves a marker), by integration, and in the configuration file. The value is never in the finding.</summary>
internal sealed partial class PlainSecret : Check
{
    public override string Id => "Integration.PlainSecret";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        foreach (var entity in CrmSchema.Entities.Where(static entity => entity != nameof(CrmLogEntry)["Crm".Length..]))
        {
            if (context.Data.Of(entity) is { Count: > 0 } records)
            {
                yield return Finding(context, new CrmSubject(CrmSubjectType.Entity, entity), records);
            }
        }
        foreach (var (integration, entries) in IntegrationLogs.Of(context))
        {
            yield return Finding(context, integration, entries);
        }
        if (context.Config is { Path: { } path, Lines: { } written })
        {
            var lines = Lines(path, written);
            yield return context.Finding(new CrmSubject(CrmSubjectType.File, Path.GetFileName(path), Path.GetFileName(path)))
                .Count(lines.Count)
                .Message(lines.Count == 0 ? "message.none" : "message")
                .Arg("records", 1L)
                .Evidence(lines)
                .Impact(lines.Count)
                .Build();
        }
    }

    private static CrmFinding Finding(CheckContext context, CrmSubject subject, IReadOnlyList<CrmRecord> records)
    {
        context.Cancel.ThrowIfCancellationRequested();
        var rows = records.SelectMany(Rows).ToList();
        return context.Finding(subject).LooksAt(records[0].Entity)
            .Count(rows.Count, records.Count)
            .Message(rows.Count == 0 ? "message.none" : "message")
            .Arg("records", (long)records.Count)
            .Evidence(rows)
            .Impact(rows.Select(static row => row.RecordId.Length > 0 ? row.RecordId : $"{row.File}:{row.Line}").Distinct(StringComparer.Ordinal).LongCount())
            .Build();
    }

    private static IEnumerable<CrmEvidenceRow> Rows(CrmRecord record)
    {
        foreach (var property in CrmSchema.PropertiesOf(record.Entity).Where(static property => property.Kind is CrmFieldKind.Text or CrmFieldKind.Url or CrmFieldKind.Name))
        {
            if (property.GetText(record) is { } text && KindOf(property.Name, text) is { } kind)
            {
                yield return Row(record, property.Name, text, kind);
            }
        }
        foreach (var (column, text) in record.Fields)
        {
            if (KindOf(column, text) is { } kind)
            {
                yield return Row(record, column, text, kind);
            }
        }
    }

    /// <summary>What kind of secret a text holds; null for none.</summary>
    private static string? KindOf(string column, string text)
    {
        if (text.Contains("[secret:", StringComparison.Ordinal) && LogSecrets.Markers(text).FirstOrDefault() is { Kind: { } kind })
        {
            return kind;
        }
        if (LogSecrets.IsSecretName(column) && text.Trim().Length >= 4 && !SecretReference.TryParse(text, out _))
        {
            return "named";
        }
        return LogSecrets.MayHold(text) && LogSecrets.Markers(LogSecrets.Mask(text)).FirstOrDefault() is { Kind: { } found } ? found : null;
    }

    private static CrmEvidenceRow Row(CrmRecord record, string column, string text, string kind) =>
        CrmEvidenceRow.Of(record, new CrmText("Integration.PlainSecret.why", ("kind", KnownText.Or("secret.kind." + kind, kind))), column, Shown(column, text));

    /// <summary>The text with markers for its secrets, cut short.</summary>
    private static string Shown(string column, string text)
    {
        var masked = LogSecrets.IsSecretName(column) && !text.Contains("[secret:", StringComparison.Ordinal) ? LogSecrets.Marker("named", text.Length) : LogSecrets.Mask(text);
        return masked.Length > 200 ? masked[..200] : masked;
    }

    private static List<CrmEvidenceRow> Lines(string path, IReadOnlyList<string> written)
    {
        var rows = new List<CrmEvidenceRow>();
        var number = 0;
        foreach (var text in written)
        {
            number++;
            // A secret that is only named is where it should be.
            var line = Reference().Replace(text, "");
            if (LogSecrets.MayHold(line) && LogSecrets.Markers(LogSecrets.Mask(line)).FirstOrDefault() is { Kind: { } kind })
            {
                rows.Add(new() { Entity = "File", RecordId = $"{number}", File = path, Line = number, Value = Shown("", line.Trim()), Reason = new("Integration.PlainSecret.why", ("kind", KnownText.Or("secret.kind." + kind, kind))) });
            }
        }
        return rows;
    }

    [GeneratedRegex("""(?<=[\s:,\["'{])(?:env|secret):[A-Za-z0-9_.-]+""", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
