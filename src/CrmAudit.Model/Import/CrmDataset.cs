namespace CrmAudit;

/// <summary>Everything one audit looks at: the records of all exports and where they came from.</summary>
public sealed class CrmDataset
{
    private readonly Dictionary<Type, object> _lists = [];
    private readonly List<CrmImportFile> _files = [];
    private readonly List<CrmImportError> _errors = [];
    private readonly HashSet<CrmImportFile> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The imported tables, in order of first appearance.</summary>
    public IReadOnlyList<CrmImportFile> Files => _files;

    /// <summary>Every row, cell and file that could not be read, in the order they were met.</summary>
    public IReadOnlyList<CrmImportError> Errors => _errors;

    /// <summary>Number of records of all kinds.</summary>
    public long Count { get; private set; }

    /// <summary>Persons.</summary>
    public IReadOnlyList<CrmContact> Contacts => Of<CrmContact>();

    /// <summary>Firms.</summary>
    public IReadOnlyList<CrmCompany> Companies => Of<CrmCompany>();

    /// <summary>Leads.</summary>
    public IReadOnlyList<CrmLead> Leads => Of<CrmLead>();

    /// <summary>Deals.</summary>
    public IReadOnlyList<CrmDeal> Deals => Of<CrmDeal>();

    /// <summary>Tasks.</summary>
    public IReadOnlyList<CrmTask> Tasks => Of<CrmTask>();

    /// <summary>Calls, letters, meetings, messages.</summary>
    public IReadOnlyList<CrmActivity> Activities => Of<CrmActivity>();

    /// <summary>Moves of deals between stages.</summary>
    public IReadOnlyList<CrmStageChange> StageChanges => Of<CrmStageChange>();

    /// <summary>Products.</summary>
    public IReadOnlyList<CrmProduct> Products => Of<CrmProduct>();

    /// <summary>Users of the CRM.</summary>
    public IReadOnlyList<CrmUser> Users => Of<CrmUser>();

    /// <summary>Entries of outside registries.</summary>
    public IReadOnlyList<CrmOrder> Orders => Of<CrmOrder>();

    /// <summary>Mailings.</summary>
    public IReadOnlyList<CrmMailing> Mailings => Of<CrmMailing>();

    /// <summary>Log entries of integrations.</summary>
    public IReadOnlyList<CrmLogEntry> LogEntries => Of<CrmLogEntry>();

    /// <summary>Figures of reports.</summary>
    public IReadOnlyList<CrmReportFigure> ReportFigures => Of<CrmReportFigure>();

    /// <summary>Automations.</summary>
    public IReadOnlyList<CrmAutomation> Automations => Of<CrmAutomation>();

    /// <summary>Integrations.</summary>
    public IReadOnlyList<CrmIntegration> Integrations => Of<CrmIntegration>();

    /// <summary>The records of one type, in import order.</summary>
    /// <typeparam name="T">A record type.</typeparam>
    public IReadOnlyList<T> Of<T>()
        where T : CrmRecord
        => _lists.TryGetValue(typeof(T), out var list) ? (List<T>)list : [];

    /// <summary>The records of one entity, in import order; empty for an unknown entity.</summary>
    /// <param name="entity">Entity name, any case.</param>
    public IReadOnlyList<CrmRecord> Of(string entity)
    {
        foreach (var (type, list) in _lists)
        {
            if (string.Equals(type.Name["Crm".Length..], entity, StringComparison.OrdinalIgnoreCase))
            {
                return (IReadOnlyList<CrmRecord>)list;
            }
        }
        return [];
    }

    /// <summary>
    /// The records of one entity that lie in the bin of their system, by a column of the export (IsDeleted, Deleted). They are part of no list above and no check counts
    /// them; a recount looks at them, for a report may have counted them.
    /// </summary>
    /// <param name="entity">Entity name, any case.</param>
    public IEnumerable<CrmRecord> DeletedOf(string entity) =>
        _files.SelectMany(static file => file.Deleted).Where(record => string.Equals(record.Entity, entity, StringComparison.OrdinalIgnoreCase));

    /// <summary>Adds a record and notes the table it came from.</summary>
    /// <param name="record">Any record.</param>
    public void Add(CrmRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        switch (record)
        {
            case CrmContact contact: ListOf<CrmContact>().Add(contact); break;
            case CrmCompany company: ListOf<CrmCompany>().Add(company); break;
            case CrmLead lead: ListOf<CrmLead>().Add(lead); break;
            case CrmDeal deal: ListOf<CrmDeal>().Add(deal); break;
            case CrmTask task: ListOf<CrmTask>().Add(task); break;
            case CrmActivity activity: ListOf<CrmActivity>().Add(activity); break;
            case CrmStageChange change: ListOf<CrmStageChange>().Add(change); break;
            case CrmProduct product: ListOf<CrmProduct>().Add(product); break;
            case CrmUser user: ListOf<CrmUser>().Add(user); break;
            case CrmOrder order: ListOf<CrmOrder>().Add(order); break;
            case CrmMailing mailing: ListOf<CrmMailing>().Add(mailing); break;
            case CrmLogEntry entry: ListOf<CrmLogEntry>().Add(entry); break;
            case CrmReportFigure figure: ListOf<CrmReportFigure>().Add(figure); break;
            case CrmAutomation automation: ListOf<CrmAutomation>().Add(automation); break;
            case CrmIntegration integration: ListOf<CrmIntegration>().Add(integration); break;
            default: throw new ArgumentException($"{record.GetType()} is not a record type of the module.", nameof(record));
        }
        Count++;
        if (record.Origin is { } origin)
        {
            AddFile(origin);
        }
    }

    /// <summary>Notes an imported table, also when it gave no record (a header-only file proves that a column exists).</summary>
    /// <param name="file">The table.</param>
    public void AddFile(CrmImportFile file)
    {
        if (_known.Add(file))
        {
            _files.Add(file);
        }
    }

    /// <summary>Notes what could not be read.</summary>
    /// <param name="error">The error.</param>
    public void AddError(CrmImportError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        _errors.Add(error);
    }

    /// <summary>Whether the exports can answer for a property: some table has the column, or some record built by hand has it filled.</summary>
    /// <param name="entity">Entity name.</param>
    /// <param name="property">Canonical property name.</param>
    public bool Has(string entity, string property)
    {
        foreach (var file in _files)
        {
            if (string.Equals(file.Entity, entity, StringComparison.OrdinalIgnoreCase) && file.Has(property))
            {
                return true;
            }
        }
        var canonical = CrmSchema.PropertiesOf(entity).FirstOrDefault(candidate => candidate.Name == property);
        return canonical is not null && Of(entity).Any(record => record.Origin is null && canonical.GetText(record) is not null);
    }

    /// <summary>The same records with the list of one type replaced; this dataset stays as it is.</summary>
    internal CrmDataset With<T>(List<T> records)
        where T : CrmRecord
    {
        var other = new CrmDataset { Count = Count - Of<T>().Count + records.Count };
        foreach (var (type, list) in _lists)
        {
            other._lists[type] = list;
        }
        other._lists[typeof(T)] = records;
        other._files.AddRange(_files);
        other._known.UnionWith(_files);
        other._errors.AddRange(_errors);
        return other;
    }

    private List<T> ListOf<T>()
        where T : CrmRecord
    {
        if (!_lists.TryGetValue(typeof(T), out var list))
        {
            _lists[typeof(T)] = list = new List<T>();
        }
        return (List<T>)list;
    }
}
