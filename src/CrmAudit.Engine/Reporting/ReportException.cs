namespace CrmAudit.Engine.Reporting;

/// <summary>A report file could not be written or read.</summary>
public abstract class ReportException : IOException
{
    private protected ReportException(string id, string path, CrmText text, Exception? inner)
        : base(text.Render(), inner)
    {
        Id = id;
        Path = path;
        Text = text;
    }

    /// <summary>Stable id (Export.FileExists, Export.DiskFull ...), equal to the id of its text.</summary>
    public string Id { get; }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>What is wrong and what to do, before it is worded.</summary>
    public CrmText Text { get; }
}
