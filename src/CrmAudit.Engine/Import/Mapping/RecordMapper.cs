using CrmAudit.Engine.Files;
using CrmAudit.Engine.Import.Figures;
using CrmAudit.Engine.Import.Mapping.Targets;
using CrmAudit.Engine.Import.Sources;
using CrmAudit.Engine.Import.Tables;
using CrmAudit.Engine.Import.Understanding;
using CrmAudit.Engine.Logs;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Import.Mapping;

/// <summary>Turns tables into records.</summary>
internal sealed class RecordMapper(ImportOptions options, IImportObserver observer, ImportSession session)
{
    private const int ProgressEvery = 5000;

    /// <summary>
    /// The records of a table, in its order. Rows read = emitted + rejected + skipped when done. Records whose dates wait for
    /// the order of day and month to be known are held back until it is.
    /// </summary>
    public IEnumerable<CrmRecord> Map(RawTable table, CancellationToken cancel)
    {
        var file = table.File;
        if (options.Entity is null && CodeTable.Of(table.Headers) is { } codes)
        {
            SkipCodes(table, codes.System, cancel);
            yield break;
        }
        if (options.Entity is null && TablePart.Of(table.Headers) is { } part)
        {
            observer.OnError(new("Import.NotRecognised", file.Path, file.HeaderLine, null, null, new CrmText($"Import.part.{part}")) { IsFileError = true });
            yield break;
        }
        var columns = TableColumns.Of(table);
        var understood = TableUnderstanding.Of(columns, Path.GetFileName(file.Part ?? file.Path), options, TableNoun.Of(file));
        var profile = HistoryShape.Profile(table, columns, understood?.Profile, options)
            ?? ("LogEntry".Equals(options.Entity, StringComparison.OrdinalIgnoreCase) ? ProfileCatalogue.GenericOf("LogEntry") : null);
        session.Hand.Note(options.Columns, file.Path, table.Headers);
        if (table.Matrix is { } figures && "ReportFigure".Equals(profile?.Entity ?? options.Entity, StringComparison.OrdinalIgnoreCase))
        {
            foreach (var figure in Figures(figures, cancel))
            {
                yield return figure;
            }
            yield break;
        }
        if (profile is null)
        {
            observer.OnError(new("Import.NotRecognised", file.Path, file.HeaderLine, null, null, UnreadTable.Describe(table)) { IsFileError = true });
            yield break;
        }
        if (understood?.Rival is { } rival)
        {
            observer.OnError(new("Import.TwoSystems", file.Path, file.HeaderLine, null, null, new CrmText("Import.TwoSystems", ("system", profile.System), ("other", rival.System))));
        }
        var errors = new CellErrors(file, observer);
        var plans = Plans(table, columns, profile, errors, cancel);
        foreach (var plan in plans.Values)
        {
            session.Add(plan.File);
            observer.OnFileStarted(plan.File);
        }
        TablePlanNotes.Tell(plans.Values, table.CarriedDown, observer);
        var records = Records(table, profile, plans, cancel);
        foreach (var record in table.File.Entity == "LogEntry" ? LogGrouping.Apply(records, cancel) : records)
        {
            yield return record;
        }
        foreach (var plan in plans.Values)
        {
            plan.Publish();
            observer.OnFileFinished(plan.File);
        }
    }

    private IEnumerable<CrmRecord> Figures(MatrixTable table, CancellationToken cancel)
    {
        observer.OnFileStarted(table.File);
        foreach (var figure in FigureReader.Read(table, options, cancel))
        {
            yield return figure;
        }
        if (table.File.Records == 0)
        {
            observer.OnError(new("Import.NotRecognised", table.File.Path, table.File.HeaderLine, null, null, new CrmText("Import.NotRecognised", ("headers", ShownCaptions.Of(table.Headers)))) { IsFileError = true });
        }
        observer.OnFileFinished(table.File);
    }

    /// <summary>A directory of codes: it names what the tables beside it hold, and has no records of its own.</summary>
    private void SkipCodes(RawTable table, string system, CancellationToken cancel)
    {
        (table.File.System, table.File.Entity) = (system, CodeNames.Entity);
        observer.OnFileStarted(table.File);
        foreach (var row in table.Rows(error => Reject(table.File, error), cancel))
        {
            table.File.RowsRead++;
            Skip(table.File, row with { Kind = CrmRowKind.CodeName });
        }
        observer.OnFileFinished(table.File);
    }

    private Dictionary<string, TablePlan> Plans(RawTable table, TableColumns columns, MappingProfile profile, CellErrors errors, CancellationToken cancel)
    {
        var names = profile.CodeLists.Count == 0 ? new CodeNames() : session.Codes.Beside(table.File.Path, options.Limits, cancel);
        var plans = new Dictionary<string, TablePlan>(StringComparer.Ordinal);
        var entity = CrmSchema.Entities.FirstOrDefault(name => name.Equals(options.Entity, StringComparison.OrdinalIgnoreCase)) ?? profile.Entity;
        table.File.System = profile.System;
        table.File.Entity = entity;
        table.File.FieldSettings = FetchedFile.FieldsOf(table.File, () => session.Codes.Beside(table.File.Path, options.Limits, cancel));
        table.File.ToldStages = entity == profile.Entity && profile.CodeLists.TryGetValue("Stage", out var stages) && profile.CodeLists.TryGetValue("Pipeline", out var pipelines) ? names.Stages(stages, pipelines) : [];
        plans[entity] = TablePlan.Build(table.File, entity, profile, table, columns, options, names, errors);
        if (profile.Split is { } split && SplitAt(table, profile) >= 0 && options.Entity is null)
        {
            foreach (var other in split.Values.Values.Distinct().Where(other => other != entity))
            {
                var file = new CrmImportFile
                {
                    Path = table.File.Path,
                    Part = table.File.Part,
                    System = profile.System,
                    Entity = other,
                    Format = table.File.Format,
                    Encoding = table.File.Encoding,
                    Delimiter = table.File.Delimiter,
                    HeaderLine = table.File.HeaderLine,
                    WrittenAt = table.File.WrittenAt,
                };
                plans[other] = TablePlan.Build(file, other, profile, table, columns, options, names, errors);
            }
        }
        foreach (var plan in plans.Values)
        {
            plan.Publish();
        }
        return plans;
    }

    /// <summary>The column that tells of each row what it is; in a list of no known system only where nothing else stands there. -1 where there is none.</summary>
    private static int SplitAt(RawTable table, MappingProfile profile)
    {
        var at = profile.Split!.Columns.Select(caption => IndexOf(table, caption)).FirstOrDefault(static at => at >= 0, -1);
        return at < 0 || profile.System != ProfileCatalogue.Generic || table.Sample.All(row => row.Cells.Length <= at || profile.Split.Values.ContainsKey(HeaderKey.Of(row.Cells.Span[at]))) ? at : -1;
    }

    private IEnumerable<CrmRecord> Records(RawTable table, MappingProfile profile, Dictionary<string, TablePlan> plans, CancellationToken cancel)
    {
        var main = plans[table.File.Entity];
        var splitAt = plans.Count > 1 ? SplitAt(table, profile) : -1;
        var dates = plans.Values.SelectMany(static plan => plan.Dates).ToList();
        var held = new List<CrmRecord>();
        var state = new RowState();
        using var rows = new RecordRows(profile, session, observer);
        CrmRecord? above = null;
        CrmRowKind? leftOut = null;
        foreach (var row in table.Rows(error => Reject(table.File, error), cancel))
        {
            var plan = splitAt >= 0 && row.Cells.Length > splitAt
                && profile.Split!.Values.TryGetValue(HeaderKey.Of(row.Cells.Span[splitAt]), out var entity) ? plans[entity] : main;
            plan.File.RowsRead++;
            if (plan.File.RowsRead % ProgressEvery == 0)
            {
                cancel.ThrowIfCancellationRequested();
                observer.OnProgress(table.File.Path, table.Progress, plan.File.RowsRead);
            }
            if (row.IsLine && leftOut is { } kind)
            {
                // What its record is, its lines are: they are not those of the record before.
                Skip(plan.File, row with { Kind = kind });
                continue;
            }
            if (row.Kind != CrmRowKind.Record)
            {
                leftOut = row.IsLine ? leftOut : row.Kind;
                Skip(plan.File, row);
                continue;
            }
            var record = plan.Read(state, row);
            if (state.Deleted == true)
            {
                leftOut = CrmRowKind.Deleted;
                Skip(plan.File, row with { Kind = CrmRowKind.Deleted });
                AddDeleted(plan, profile, record);
                continue;
            }
            leftOut = null;
            plan.File.RowsEmitted++;
            AddOrderLine(state, profile);
            if (above is not null && (row.IsLine || LineMerger.Belongs(profile, plan, above, record) || plan.Continues(above, row)))
            {
                LineMerger.Merge(profile, above, record);
                continue;
            }
            if (rows.IsLateLine(plan, record, isPassedOn: held.Count == 0))
            {
                continue;
            }
            if (above is not null)
            {
                held.Add(above);
            }
            above = record;
            if (held.Count > 0 && !IsWaiting(dates))
            {
                foreach (var ready in held.Where(rows.IsNew))
                {
                    ready.Origin!.Records++;
                    yield return ready;
                }
                held.Clear();
            }
        }
        if (above is not null)
        {
            held.Add(above);
        }
        Settle(table.File, dates);
        foreach (var ready in held.Where(rows.IsNew).Concat(rows.Rest()))
        {
            ready.Origin!.Records++;
            yield return ready;
        }
        rows.Tell(table.File);
    }

    private void Skip(CrmImportFile file, in RawRow row)
    {
        file.RowsSkipped++;
        file.Skip(row.Kind);
        observer.OnRowSkipped(file, row.Line, row.Kind);
    }

    private static void AddDeleted(TablePlan plan, MappingProfile profile, CrmRecord record)
    {
        var deleted = plan.File.Deleted;
        if (deleted.Count > 0 && LineMerger.Belongs(profile, plan, deleted[^1], record))
        {
            LineMerger.Merge(profile, deleted[^1], record);
        }
        else
        {
            deleted.Add(record);
        }
    }

    private static bool IsWaiting(List<DateTarget> dates)
    {
        foreach (var date in dates)
        {
            if (date.IsWaiting)
            {
                return true;
            }
        }
        return false;
    }

    private static void AddOrderLine(RowState state, MappingProfile profile)
    {
        if (state.Record is CrmOrder order && state.HasLine)
        {
            order.Lines = [new(state.Product, state.Sku, state.Price, state.Quantity, profile.Lines == LineMode.Repeat ? null : order.Amount, state.Line)];
        }
    }

    private void Reject(CrmImportFile file, CrmImportError error)
    {
        file.RowsRead += error.IsWarning ? 0 : 1;
        file.RowsRejected += error.IsWarning ? 0 : 1;
        observer.OnError(error);
    }

    /// <summary>
    /// Columns still in two minds at the end of the table: another date column of the same table whose order is proven decides, since one
    /// system wrote both; else the one order in which no deal closes before it was created, when the other gives such deals; else the
    /// order the settings of the CRM tell, of which a manifest lies beside its exports. What then is left cannot be decided and is refused.
    /// </summary>
    private void Settle(CrmImportFile file, List<DateTarget> dates)
    {
        foreach (var date in dates.Where(static date => date.IsWaiting))
        {
            if (dates.Find(static other => other.Order != DateOrder.Unknown && other.Detail is not null) is { } sibling)
            {
                date.Decide(sibling.Order, sibling.Header);
            }
        }
        var waiting = dates.Where(static date => date.IsWaiting).ToList();
        if (waiting.Count > 0 && DateSanity.Decide(waiting) is { } order)
        {
            foreach (var date in waiting)
            {
                date.Decide(order, "created before closed");
            }
        }
        if (options.ToldDates != DateOrder.Unknown && (file.System == options.ToldBy || file.System == ProfileCatalogue.Generic))
        {
            foreach (var date in dates.Where(static date => date.IsWaiting))
            {
                date.Decide(options.ToldDates, FetchManifest.FileName);
            }
        }
        foreach (var date in dates.Where(static date => date.IsWaiting))
        {
            var (line, text, dayFirst, monthFirst) = date.FirstWaiting;
            observer.OnError(new("Import.AmbiguousDate", file.Path, line, date.Header, text, new CrmText("Import.AmbiguousDate", ("column", date.Header), ("value", text), ("dayFirst", dayFirst), ("monthFirst", monthFirst))));
        }
    }

    private static int IndexOf(RawTable table, string header)
    {
        var key = HeaderKey.Of(header);
        for (var i = 0; i < table.Headers.Count; i++)
        {
            if (HeaderKey.Of(table.Headers[i]) == key)
            {
                return i;
            }
        }
        return -1;
    }
}
