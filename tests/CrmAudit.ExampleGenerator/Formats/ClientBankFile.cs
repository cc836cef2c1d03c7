using System.Text;
using CrmAudit.ExampleGenerator.Cards;

namespace CrmAudit.ExampleGenerator.Formats;

/// <summary>A statement of the client bank for 1C: keys and values, a section a document.</summary>
internal static class ClientBankFile
{
    private const string Account = "KZ00000B000000000001";

    public static byte[] Statement(IReadOnlyList<Payment> payments)
    {
        var text = new StringBuilder("1CClientBankExchange\r\nВерсияФормата=2.00\r\nКодировка=UTF-8\r\nОтправитель=Клиент-банк\r\n");
        text.Append("ДатаНачала=").Append(TextFile.Day(payments[0].PaidAt)).Append("\r\nДатаКонца=").Append(TextFile.Day(payments[^1].PaidAt)).Append("\r\nРасчСчет=").Append(Account).Append("\r\n");
        foreach (var payment in payments)
        {
            string[] lines =
            [
                "СекцияДокумент=ПлатежноеПоручение", $"НомерДокумента={payment.Number}", $"ДатаОперации={TextFile.Day(payment.PaidAt)}", $"Сумма={TextFile.Money(payment.Amount)}",
                $"ПлательщикНаименование={payment.Payer}", $"ПлательщикБИН_ИИН={payment.TaxId}", "ПлательщикИИК=KZ00000B000000000777",
                "ПолучательНаименование=ТОО «Жетіқойма»", $"ПолучательИИК={Account}", $"НазначениеПлатежа={payment.Purpose}", "КонецДокумента",
            ];
            text.AppendJoin("\r\n", lines).Append("\r\n");
        }
        return TextFile.WithMark(text.Append("КонецФайла\r\n"));
    }
}
