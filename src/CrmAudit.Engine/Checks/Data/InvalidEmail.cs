using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Text.Quality;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>Cards with an impossible e-mail address, or one with a mistyped domain of a well-known provider (a reason of its own).</summary>
internal sealed class InvalidEmail : Validity
{
    public override string Id => "Data.InvalidEmail";

    protected override IReadOnlyList<string> Entities => Cards;

    protected override IReadOnlyList<string> PropertiesOf(string entity) => ["Emails"];

    protected override bool IsExpected(string entity) => entity != "Deal";

    protected override bool Judge(CheckContext context, CrmRecord record, List<Fault> faults)
    {
        var fillers = FillProfile.Fillers(context);
        var judged = false;
        foreach (var email in DataField.EmailsOf(record))
        {
            if (fillers.Match(email, FillUse.Email) != FillerKind.None)
            {
                continue;
            }
            judged = true;
            if (EmailAddress.Check(email, out var suggestion) is var fault && fault != EmailFault.None)
            {
                faults.Add(new("Emails", email, new CrmText($"{Id}.{fault}", ("value", email), ("suggestion", suggestion ?? ""))));
            }
        }
        return judged;
    }
}
