using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Recount.Rows;

/// <summary>A value in the form two spellings of it share: the words in one order and case, so that Иван Петров and Петров Иван are one manager.</summary>
internal static class GroupKey
{
    public static string Of(string? text) => text is null
        ? ""
        : UserName.Key(text);
}
