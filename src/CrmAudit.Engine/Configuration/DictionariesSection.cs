namespace CrmAudit.Engine.Configuration;

/// <summary>Words added to the module's own dictionaries.</summary>
public sealed class DictionariesSection
{
    /// <summary>Values typed only to get past a form.</summary>
    public IList<string> Fillers { get; set; } = [];

    /// <summary>Stage names that say nothing.</summary>
    public IList<string> VagueStages { get; set; } = [];

    /// <summary>Legal forms of firms.</summary>
    public IList<string> LegalForms { get; set; } = [];

    /// <summary>Spellings of one city: main name to the others.</summary>
    public IDictionary<string, IList<string>> Cities { get; set; } = new Dictionary<string, IList<string>>();

    /// <summary>Words of firm names that mean the same: main word to the others.</summary>
    public IDictionary<string, IList<string>> BusinessWords { get; set; } = new Dictionary<string, IList<string>>();

    /// <summary>Given names and their short forms: full name to the others.</summary>
    public IDictionary<string, IList<string>> GivenNames { get; set; } = new Dictionary<string, IList<string>>();
}
