using System.Globalization;
using System.Text;
using CrmAudit.ExampleGenerator.Cards;

namespace CrmAudit.ExampleGenerator.Formats;

/// <summary>The answers of crm.stagehistory.list, stages by code: the list of deals in the browser has their names only.</summary>
internal static class BitrixHistory
{
    private static readonly string[] Codes = ["NEW", "PREPARATION", "PREPAYMENT_INVOICE", "EXECUTING", "FINAL_INVOICE"];

    public static byte[] Json(IReadOnlyList<StageMove> moves)
    {
        var text = new StringBuilder("{\"result\":{\"items\":[\n");
        var seen = new HashSet<int>();
        for (var i = 0; i < moves.Count; i++)
        {
            var (code, semantic) = Code(moves[i].Pipeline, moves[i].Stage);
            var type = seen.Add(moves[i].DealId) ? 1 : semantic == "P" ? 2 : 3;
            text.Append(CultureInfo.InvariantCulture, $"{{\"ID\":\"{i + 1}\",\"TYPE_ID\":\"{type}\",\"OWNER_ID\":\"{moves[i].DealId}\",\"CREATED_TIME\":\"{moves[i].At:yyyy-MM-ddTHH:mm:ss}+05:00\",\"CATEGORY_ID\":\"{Category(moves[i].Pipeline)}\",\"STAGE_SEMANTIC_ID\":\"{semantic}\",\"STAGE_ID\":\"{code}\"}}{(i + 1 < moves.Count ? "," : "")}\n");
        }
        return Encoding.UTF8.GetBytes(text.Append(CultureInfo.InvariantCulture, $"]}},\"total\":{moves.Count}}}\n").ToString());
    }

    /// <summary>The number of a pipeline: the first of a portal has none but zero.</summary>
    public static int Category(string pipeline) => pipeline == "Проекты" ? 2 : 0;

    /// <summary>The code of a stage and whether it ends a deal well or badly.</summary>
    public static (string Code, string Semantic) Code(string pipeline, string name)
    {
        var prefix = Category(pipeline) == 0 ? "" : "C2:";
        return name switch
        {
            Deals.Won => (prefix + "WON", "S"),
            Deals.Lost => (prefix + "LOSE", "F"),
            var stage => (prefix + Codes[(Category(pipeline) == 0 ? Deals.Wholesale : Deals.Projects).IndexOf(stage)], "P"),
        };
    }
}
