using System.Text.RegularExpressions;
using CrmAudit.Engine.Text.Lexicons;
using CrmAudit.Engine.Text.TaxIds;

namespace CrmAudit.Engine.Import.Mapping;

/// <summary>The name of a payer that carries his tax number, as banks write it: ИНН 7702070139 ООО "Рассвет", ТОО Рассвет (БИН 040340054571).</summary>
internal static class PayerName
{
    private const int FewestDigits = 10;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;

    /// <summary>What is longer is no name, and not looked through for one.</summary>
    private const int Longest = 500;

    private static readonly string Caption = WordPattern.Anywhere("taxId.caption");

    private static readonly string Number = $@"(?<caption>{Caption}(?:\s*/\s*{Caption})?)?[\s:№.=]*(?<id>\d{{10}}|\d{{12}})(?:\s*[/\\]\s*\d{{9}})?(?!\d)";

    private static readonly Regex Before = new($@"^\s*\(?{Number}\)?[\s,;:/\\|-]*(?<name>\D.*\S)\s*$", Options);

    private static readonly Regex Behind = new($@"^\s*(?<name>(?>[^\p{{L}}]*\p{{L}}).*?)[\s,;:/\\|-]*[\s,;(]{Number}\)?\s*$", Options);

    /// <summary>Takes the tax number out of the customer's name; it becomes his tax id where he has none.</summary>
    public static void Separate(CrmOrder order)
    {
        if (order.Customer is not { Length: <= Longest } customer || customer.Count(char.IsAsciiDigit) < FewestDigits || (Before.Match(customer) is var found && !found.Success && !(found = Behind.Match(customer)).Success))
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
}
