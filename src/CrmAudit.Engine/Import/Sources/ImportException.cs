namespace CrmAudit.Engine.Import.Sources;

/// <summary>A whole file, sheet or entry cannot be read. Becomes an <see cref="CrmImportError"/>; never leaves the importer.</summary>
internal sealed class ImportException : Exception
{
    public ImportException(CrmText text, int line = 0, Exception? inner = null)
        : base(text.Id, inner)
    {
        Text = text;
        Line = line;
    }

    public CrmText Text { get; }

    public int Line { get; }

    public CrmImportError ToError(string path) => new(Text.Id, path, Line, null, null, Text) { IsFileError = true };
}
