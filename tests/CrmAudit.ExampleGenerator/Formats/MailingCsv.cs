using System.Text;
using CrmAudit.ExampleGenerator.Cards;

namespace CrmAudit.ExampleGenerator.Formats;

/// <summary>The export of contacts of UniSender: one row a recipient with what became of the letters to it.</summary>
internal static class MailingCsv
{
    public static byte[] UniSender(IEnumerable<Recipient> recipients)
    {
        var text = new StringBuilder("email,email_status,email_availability,email_add_time,email_list_ids,Name\n");
        foreach (var recipient in recipients)
        {
            text.AppendJoin(',', recipient.Email, recipient.Status, recipient.Availability, TextFile.Iso(recipient.AddedAt), "20260512", recipient.Name).Append('\n');
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
