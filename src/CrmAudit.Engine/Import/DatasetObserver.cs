namespace CrmAudit.Engine.Import;

/// <summary>Notes tables, also those without records, and errors in a dataset, and passes everything on.</summary>
/// <param name="data">The dataset.</param>
/// <param name="next">Hears of everything after it.</param>
internal sealed class DatasetObserver(CrmDataset data, IImportObserver next) : ImportObserver(next)
{
    public override void OnError(CrmImportError error)
    {
        if (!error.IsWarning)
        {
            data.AddError(error);
        }
        base.OnError(error);
    }

    public override void OnFileStarted(CrmImportFile file)
    {
        data.AddFile(file);
        base.OnFileStarted(file);
    }
}
