using System.Text.RegularExpressions;
using CrmAudit.Engine.Text.TaxIds;

namespace CrmAudit.Engine.Import.Mapping;

/// <summary>The name of a payer that carries his tax number, as banks write it: ИНН 7702070139 ООО "Рассвет", ТОО Рассвет (БИН 040340054571).</summary>
internal static partial class PayerName
{
    /// <summary>Takes the tax number out of the customer's name; it becomes his tax id where he has none.</summary>
    public static void Separate(CrmOrder order)
    {
        if (order.Customer is not { } customer || (Before().Match(customer) is var found && !found.Success && !(found = Behind().Match(customer)).Success))
        {
            return;
        }
        var digits = found.Groups["id"].Value;
        // A number without its caption may be anything unless it is the one we know or proves itself.
        if (!found.Groups["caption"].Success && digits != order.TaxId && !TaxIdChecksum.IsValid(digits) && !RussianInn.IsValid(digits))
        {
            return;
        }
        order.Customer = found.Groups["name"].Value;
        if (order.TaxIdText is null)
        {
            (order.TaxId, order.TaxIdText) = (TaxIdText.Normalize(digits), digits);
        }
    }

    private const string Number = @"(?<caption>БИН\s*/\s*ИИН|ИИН\s*/\s*БИН|ИНН\s*/\s*КПП|БИН|ИИН|ИНН|БСН|ЖСН|BIN|IIN|INN|TIN)?[\s:№.=]*(?<id>\d{10}|\d{12})(?:\s*[/\\]\s*\d{9})?(?!\d)";

    [GeneratedRegex(@"^\s*\(?" + Number + @"\)?[\s,;:/\\|-]*(?<name>\D.*\S)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Before();

    [GeneratedRegex(@"^\s*(?<name>.*?\p{L}.*?)[\s,;:/\\|-]*[\s,;(]" + Number + @"\)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Behind();
}
