namespace CrmAudit.Engine.Checks.Core;

/// <summary>
/// One check of the catalogue. Pure: what it needs comes in the context, what it says goes out as findings. Found by its
/// place in the assembly; its id ties it to its row and texts.
/// </summary>
internal abstract class Check
{
    /// <summary>Id of the catalogue row.</summary>
    public abstract string Id { get; }

    /// <summary>The findings, one a subject. The runner has already made sure that the inputs of the row are there.</summary>
    public abstract IEnumerable<CrmFinding> Run(CheckContext context);
}
