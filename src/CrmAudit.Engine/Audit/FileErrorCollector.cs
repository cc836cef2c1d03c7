using CrmAudit.Engine.Import;

namespace CrmAudit.Engine.Audit;

/// <summary>Keeps the errors about whole files and passes everything on.</summary>
internal sealed class FileErrorCollector(IImportObserver next) : ImportObserver(next)
{
    private readonly List<CrmImportError> _errors = [];

    public IReadOnlyList<CrmImportError> Errors => _errors;

    public override void OnError(CrmImportError error)
    {
        if (error.IsFileError)
        {
            _errors.Add(error);
        }
        base.OnError(error);
    }
}
