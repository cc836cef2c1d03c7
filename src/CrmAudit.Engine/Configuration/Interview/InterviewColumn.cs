namespace CrmAudit.Engine.Configuration.Interview;

/// <summary>One question of the interview, asked of every row of a sheet.</summary>
/// <param name="Key">Its key in the configuration.</param>
/// <param name="Kind">What is written there.</param>
/// <param name="Options">The answers to choose from, as the configuration writes them.</param>
/// <param name="Names">Whether it only says which row this is, so that a row with nothing else is not answered.</param>
internal sealed record InterviewColumn(string Key, InterviewCell Kind = InterviewCell.Text, IReadOnlyList<string>? Options = null, bool Names = false)
{
    /// <summary>The words of an answer.</summary>
    public static string WordsOf(string option) => "Interview.choice." + option;
}
