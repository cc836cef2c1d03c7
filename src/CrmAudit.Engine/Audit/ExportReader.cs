using CrmAudit.Engine.Import;

namespace CrmAudit.Engine.Audit;

/// <summary>Reads the records of one file.</summary>
/// <param name="path">Full path.</param>
/// <param name="options">What the configuration knows better than detection.</param>
/// <param name="observer">Hears of errors and tables.</param>
/// <param name="cancel">Stops the reading.</param>
internal delegate IEnumerable<CrmRecord> ExportReader(string path, ImportOptions options, IImportObserver observer, CancellationToken cancel);
