namespace CrmAudit.Engine.Configuration;

/// <summary>The answer to a question only a person can answer.</summary>
public sealed class AnswerSection
{
    /// <summary>yes, no or a number.</summary>
    public required string Value { get; set; }

    /// <summary>Who answered.</summary>
    public required string By { get; set; }

    /// <summary>When.</summary>
    public required DateOnly On { get; set; }

    /// <summary>What it rests on (file, link, note).</summary>
    public string? Evidence { get; set; }
}
