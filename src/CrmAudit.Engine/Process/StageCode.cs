using System.Text.RegularExpressions;

namespace CrmAudit.Engine.Process;

/// <summary>Tells the code of a stage from a name: a number of amoCRM, the codes of Bitrix24 with their pipeline in front or without (C14:PREPARATION, UC_7K2F, NEW).</summary>
internal static partial class StageCode
{
    public static bool Is(string stage) => Code().IsMatch(stage.Trim());

    [GeneratedRegex(@"^(?:\d{2,}|(?:C\d+|DT\d+_\d+):\w+|UC_[A-Z0-9]+|NEW|PREPARATION|PREPAYMENT_INVOICE?|EXECUTING|FINAL_INVOICE|IN_PROCESS|WON|LOSE|APOLOGY)$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
