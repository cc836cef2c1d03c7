using System.Globalization;
using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration.Secrets;
using CrmAudit.Engine.Import.Understanding;
using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Drafting;

/// <summary>
/// Writes the configuration of an audit from what its exports show. What was read counts; what was guessed, and what only people know, is switched off, so that the file runs as it is
/// and says no more than the exports do.
/// </summary>
/// <param name="draft">What the exports show.</param>
/// <param name="answers">What a person said.</param>
/// <param name="path">Full path of the file to be: the paths in it start at its folder.</param>
/// <param name="language">ru, kk or en.</param>
internal sealed class DraftWriter(AuditDraft draft, DraftAnswers answers, string path, string language)
{
    private const int MostColumns = 40;
    private const int MostStages = 60;

    private static readonly string[] ReportKinds = ["funnel", "planFact", "conversion", "activity", "sources"];

    private readonly string _folder = Path.GetDirectoryName(path) ?? "";
    private readonly PersonNames _persons = new(NameDictionary.GivenNames);
    private DraftText _text = new(CultureInfo.GetCultureInfo(language));

    /// <summary>The text of the file.</summary>
    public string Write()
    {
        Head();
        Audit();
        Exports();
        Pipelines();
        Integrations();
        Reports();
        Declared();
        Thresholds();
        return _text.ToString();
    }

    /// <summary>The lines of one file among the exports.</summary>
    public IReadOnlyList<string> LinesOf(DraftFile file) => Lines(() => File(file));

    /// <summary>The lines of one pipeline, switched off.</summary>
    public IReadOnlyList<string> LinesOf(DraftPipeline pipeline) => Lines(() => Pipeline(pipeline, isOn: false));

    /// <summary>The line of one stage, switched off.</summary>
    public IReadOnlyList<string> LinesOf(DraftStage stage) => Lines(() => Stage(stage, isOn: false));

    /// <summary>The lines of one channel, switched off.</summary>
    public IReadOnlyList<string> LinesOf(DraftChannel channel) => Lines(() => Channel(channel, isOn: false));

    /// <summary>The line of one manager, switched off.</summary>
    public IReadOnlyList<string> LinesOf(KeyValuePair<string, long> manager) => Lines(() => Manager(manager));

    /// <summary>All lines of a section.</summary>
    public IReadOnlyList<string> LinesOf(string section) => Lines(section switch
    {
        "exports" => Exports,
        "pipelines" => Pipelines,
        "integrations" => Integrations,
        _ => Declared,
    });

    private List<string> Lines(Action write)
    {
        var whole = _text;
        _text = new(CultureInfo.GetCultureInfo(language));
        write();
        var lines = _text.ToString().TrimEnd('\n').Split('\n').ToList();
        _text = whole;
        return lines is [""] ? [] : lines;
    }

    /// <summary>A path as the file names it: from its own folder, with slashes of any system.</summary>
    public string Named(string file)
    {
        var relative = Path.GetRelativePath(_folder, file);
        return Path.IsPathRooted(relative) ? relative : relative.Replace(Path.DirectorySeparatorChar, '/');
    }

    private void Head()
    {
        var name = Path.GetFileName(path);
        _text.Say("", "Draft.head", ("n", (long)draft.Files.Count));
        _text.Say("", "Draft.head.runs", ("file", name));
        _text.Say("", "Draft.head.rule");
        _text.Gap();
    }

    private void Audit()
    {
        _text.On("audit:");
        _text.If(answers.Company is not null, "  ", $"company: {(answers.Company is { } company ? YamlText.Of(company) : "")}", answers.Company is null ? _text.Words("Draft.company") : null);
        _text.If(answers.Goal is not null, "  ", $"goal: {(answers.Goal?.ToString() ?? "overview").ToLowerInvariant()}", _text.Words("Draft.goal"));
        if (draft.AsOf is { } newest)
        {
            _text.Off("  ", string.Create(CultureInfo.InvariantCulture, $"asOf: {newest:yyyy-MM-dd}"), _text.Words("Draft.asOf"));
        }
        _text.On($"  language: {language}");
        Zone();
        if (draft.Currency is { } currency)
        {
            _text.On($"  currency: {currency.Code}", _text.Words("Draft.currency", ("share", currency.Share)));
        }
        else
        {
            _text.Off("  ", "currency: KZT", _text.Words("Draft.currency.none"));
        }
        _text.Off("  ", "team:", _text.Words("Draft.team"));
        foreach (var role in (ReadOnlySpan<string>)["sales", "technical", "management", "contact"])
        {
            _text.Off("  ", $"  {role}:", _text.Words($"Draft.team.{role}"));
        }
        _text.Off("  ", "confidential: [Phones, Emails, TaxId, BirthDate]", _text.Words("Draft.confidential"));
        _text.Gap();
    }

    /// <summary>The zone the exports speak for: by their written offsets, else by their currency, else the one that holds without a word.</summary>
    public static string ZoneOf(AuditDraft draft) => draft.Zone?.Zone ?? (draft.Currency is { Code: "RUB" } ? "Europe/Moscow" : "Asia/Almaty");

    private void Zone()
    {
        var why = answers.TimeZone is not null ? null
            : draft.Zone is { } found ? _text.Words("Draft.zone.offset", ("offset", (found.Offset < TimeSpan.Zero ? "-" : "+") + found.Offset.ToString("hh\\:mm", CultureInfo.InvariantCulture)))
            : draft.Currency is { Code: "RUB" } currency ? _text.Words("Draft.zone.currency", ("currency", currency.Code))
            : _text.Words("Draft.zone.none");
        _text.If(answers.TimeZone is not null, "  ", $"timeZone: {answers.TimeZone ?? ZoneOf(draft)}", why);
    }

    private void Exports()
    {
        _text.Say("", "Draft.exports");
        _text.On("exports:");
        foreach (var file in draft.Files)
        {
            File(file);
        }
        _text.Gap();
    }

    private void File(DraftFile file)
    {
        if (SecretText.LooksLikeSecret(Named(file.Path)))
        {
            _text.Say("  ", "Draft.exports.secret", ("file", SecretText.Mask(Path.GetFileName(file.Path))));
            return;
        }
        // With nothing else to read, what cannot be read is the audit.
        var isOn = file.IsRead || !draft.IsReadable;
        if (file.Problem is { } problem)
        {
            // Captions of a table nobody understood may be somebody's data.
            _text.Say("  ", file.IsRead ? "Draft.exports.part" : "Draft.exports.unread", ("problem", problem.Args.ContainsKey("headers") ? new CrmText("Draft.exports.unknown") : problem));
        }
        _text.If(isOn, "  ", $"- path: {YamlText.Of(Named(file.Path))}", file.IsRead ? _text.Words(
            file.Records == 0 && file.Rows > 0 ? "Draft.exports.repeats" : "Draft.exports.read", ("records", file.Records), ("rows", file.Rows), ("entities", file.Tables.Select(static table => table.Entity).Where(static entity => entity.Length > 0).Distinct(StringComparer.Ordinal).Select(static entity => new CrmText($"report.entity.{entity}")).ToList())) : null);
        if (!file.IsRead)
        {
            _text.Off("  ", "  entity:", _text.Words("Draft.exports.entity", ("names", "Contact, Deal, Task")));
            return;
        }
        if (file.Entity is { } entity)
        {
            _text.On($"    entity: {entity}");
        }
        if (file.System is { } system)
        {
            _text.On($"    system: {system}");
        }
        Columns(file);
    }

    private void Columns(DraftFile file)
    {
        var (guessed, kept) = ColumnsOf(file);
        if (guessed.Count > 0)
        {
            _text.Off("    ", "columns:", _text.Words("Draft.columns.guessed"));
            Guesses(guessed);
        }
        Kept(kept);
    }

    /// <summary>The lines of columns nobody understood, switched off: those with a guess, then those that stay as they are.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isKnown">Whether a header is left out.</param>
    /// <param name="count">How many columns the lines speak of.</param>
    public (IReadOnlyList<string> Guessed, IReadOnlyList<string> Kept) LinesOf(DraftFile file, Func<string, bool> isKnown, out int count)
    {
        var (guessed, kept) = ColumnsOf(file);
        guessed.RemoveAll(pair => isKnown(pair.Column.Header));
        kept.RemoveAll(column => isKnown(column.Header));
        count = guessed.Count + kept.Count;
        return (Lines(() => Guesses(guessed)), Lines(() => Kept(kept)));
    }

    private (List<(CrmImportColumn Column, string Guess)> Guessed, List<CrmImportColumn> Kept) ColumnsOf(DraftFile file)
    {
        var columns = file.Unmapped.Where(column => IsCaption(column.Header)).ToList();
        var guessed = columns.Select(column => (Column: column, Guess: GuessOf(file, column)!)).Where(static pair => pair.Guess is not null).Take(MostColumns).ToList();
        return (guessed, [.. columns.Where(column => !guessed.Exists(pair => pair.Column == column)).Take(MostColumns)]);
    }

    private void Guesses(List<(CrmImportColumn Column, string Guess)> guessed)
    {
        foreach (var (column, guess) in guessed)
        {
            _text.Off("    ", $"  {YamlText.Of(column.Header)}: {guess}", _text.Words(column.Nearest == guess ? "Draft.columns.header" : "Draft.columns.content", ("field", Text.Rendering.FieldName.Of(guess))));
        }
    }

    private void Kept(List<CrmImportColumn> kept)
    {
        if (kept.Count > 0)
        {
            _text.Say("    ", "Draft.columns.kept", ("columns", kept.ConvertAll(static column => $"«{column.Header}»")));
        }
    }

    /// <summary>Where the first row was taken for captions they are somebody's data, and not for this file.</summary>
    private bool IsCaption(string header) =>
        !SecretText.LooksLikeSecret(header) && CellKind.Of(header, _persons) is not (CrmColumnContent.Phone or CrmColumnContent.Email or CrmColumnContent.TaxId or CrmColumnContent.Person or CrmColumnContent.Date or CrmColumnContent.Url);

    /// <summary>The property a column may be: of the entity of its file, and one the configuration can name.</summary>
    private static string? GuessOf(DraftFile file, CrmImportColumn column)
    {
        var guess = column.Nearest ?? column.Refused ?? (file.Entity is { } entity ? UnmappedColumns.ByContent(entity, column.Content, file.Tables) : null);
        return guess is not null && Configuration.Validation.EntityRules.FieldsOf(file.Entity).Contains(guess) && !IsTaken(file, guess) ? guess : null;
    }

    /// <summary>A second column for a property would replace the first; only phones and addresses gather.</summary>
    private static bool IsTaken(DraftFile file, string property) =>
        property is not (nameof(CrmContact.Phones) or nameof(CrmContact.Emails)) && file.Tables.Any(table => table.Has(property));

    private void Pipelines()
    {
        if (draft.Pipelines.Count == 0)
        {
            _text.Say("", "Draft.pipelines.none");
            _text.Gap();
            return;
        }
        var isOn = answers.PipelinesAreRight;
        _text.Say("", isOn ? "Draft.pipelines.told" : "Draft.pipelines");
        _text.If(isOn, "", "pipelines:");
        foreach (var pipeline in draft.Pipelines)
        {
            Pipeline(pipeline, isOn);
        }
        _text.Gap();
    }

    private void Pipeline(DraftPipeline pipeline, bool isOn)
    {
        _text.If(isOn, "", $"  - name: {YamlText.Of(pipeline.Name.Length > 0 ? pipeline.Name : _text.Words("Draft.pipelines.unnamed"))}", _text.Words(pipeline.HasOrder ? "Draft.pipelines.order" : "Draft.pipelines.noOrder"));
        _text.If(isOn, "", "    stages:");
        foreach (var stage in pipeline.Stages.Take(MostStages))
        {
            Stage(stage, isOn);
        }
    }

    private void Stage(DraftStage stage, bool isOn)
    {
        var status = stage.Status is CrmDealStatus.Won or CrmDealStatus.Lost ? $", status: {stage.Status.ToString().ToLowerInvariant()}" : "";
        var outcome = stage.Status is CrmDealStatus.Won or CrmDealStatus.Lost or CrmDealStatus.Closed ? stage.Status : CrmDealStatus.Open;
        _text.If(isOn, "", $"      - {{ name: {YamlText.Of(stage.Name)}{status} }}", _text.Words($"Draft.stage.{outcome}", ("n", stage.Deals)));
    }

    private void Integrations()
    {
        if (draft.Channels.Count == 0)
        {
            _text.Say("", "Draft.integrations.none");
            _text.Gap();
            return;
        }
        var isOn = answers.ChannelsAreRight;
        _text.Say("", isOn ? "Draft.integrations.told" : "Draft.integrations");
        _text.If(isOn, "", "integrations:");
        foreach (var channel in draft.Channels)
        {
            Channel(channel, isOn);
        }
        _text.Gap();
    }

    private void Channel(DraftChannel channel, bool isOn)
    {
        var name = channel.Name ?? _text.Words($"Integration.kind.{channel.Kind}");
        if (SecretText.LooksLikeSecret(name) || ((channel.Log ?? channel.Registry) is { } file && SecretText.LooksLikeSecret(Named(file))))
        {
            return;
        }
        _text.If(isOn, "", $"  - name: {YamlText.Of(name)}", _text.Words("Draft.integrations.seen", ("n", channel.Records)));
        _text.If(isOn, "", $"    kind: {channel.Kind}");
        if (channel.Registry is { } registry)
        {
            _text.If(isOn, "", $"    registry: {YamlText.Of(Named(registry))}", _text.Words("Draft.integrations.registry"));
        }
        if (channel.Log is { } log)
        {
            _text.If(isOn, "", $"    log: {YamlText.Of(Named(log))}");
        }
        foreach (var key in (ReadOnlySpan<string>)["mechanism", "direction", "owner", "document"])
        {
            _text.Off(isOn ? "    " : "", isOn ? $"{key}:" : $"    {key}:", _text.Words($"Draft.integrations.{key}"));
        }
    }

    private void Reports()
    {
        var month = (draft.AsOf ?? DateTimeOffset.UnixEpoch).AddMonths(-1);
        _text.Say("", "Draft.reports");
        _text.Off("", "reports:");
        foreach (var file in draft.Files.Where(static file => file.Entity == "ReportFigure"))
        {
            _text.Off("", $"  - name: {YamlText.Of(Path.GetFileNameWithoutExtension(file.Path))}", _text.Words("Draft.reports.file"));
            _text.Off("", $"    file: {YamlText.Of(Named(file.Path))}");
        }
        foreach (var kind in ReportKinds)
        {
            _text.Off("", $"  - name: {YamlText.Of(_text.Words($"Report.kind.{kind}"))}");
            _text.Off("", $"    kind: {kind}");
            if (kind == "planFact" && draft.AsOf is not null)
            {
                _text.Off("", string.Create(CultureInfo.InvariantCulture, $"    definition: {{ date: ClosedAt, period: {month:yyyy-MM}, status: won, currency: {draft.Currency?.Code ?? "KZT"} }}"), _text.Words("Draft.reports.definition"));
                _text.Off("", "    count:", _text.Words("Draft.reports.count"));
                _text.Off("", "    sum:", _text.Words("Draft.reports.sum"));
            }
            foreach (var key in (ReadOnlySpan<string>)["reader", "rhythm", "decision", "lastViewed"])
            {
                _text.Off("", $"    {key}:", kind == ReportKinds[0] ? _text.Words($"Draft.reports.{key}") : null);
            }
        }
        _text.Gap();
    }

    private void Declared()
    {
        if (draft.Managers.Count == 0)
        {
            return;
        }
        _text.Say("", "Draft.declared");
        _text.Off("", "declared:");
        _text.Off("", "  activeDeals:");
        foreach (var manager in draft.Managers)
        {
            Manager(manager);
        }
        _text.Gap();
    }

    private void Manager(KeyValuePair<string, long> manager) => _text.Off("", $"    {YamlText.Of(manager.Key)}:", _text.Words("Draft.declared.deals", ("n", manager.Value)));

    private void Thresholds()
    {
        _text.Say("", "Draft.thresholds");
        _text.Off("", "thresholds:");
        foreach (var check in CheckCatalogue.All.Where(static check => check is { Unit: CrmUnit.Share, Threshold: { Norm: not null, Red: not null } } && check.Goals.Contains("Overview")))
        {
            _text.Off("", $"  {check.Id}: {{ norm: {Share(check.Threshold!.Norm)}, red: {Share(check.Threshold.Red)} }}", _text.Words($"{check.Id}.title"));
        }
    }

    private static string Share(double? share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.##} %");
}
