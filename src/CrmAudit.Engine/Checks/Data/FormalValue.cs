using CrmAudit.Engine.Text.Quality;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>A value that was typed only to get past the form.</summary>
/// <param name="Card">Position of the card in its entity.</param>
/// <param name="Field">Position of the field.</param>
/// <param name="Kind">In what way it says nothing.</param>
/// <param name="Text">The value.</param>
internal readonly record struct FormalValue(int Card, int Field, FillerKind Kind, string Text);
