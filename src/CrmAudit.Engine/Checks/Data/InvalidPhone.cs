using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Text.Quality;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>Cards with something in a phone field that is no phone of any numbering plan.</summary>
internal sealed class InvalidPhone : Validity
{
    public override string Id => "Data.InvalidPhone";

    protected override IReadOnlyList<string> Entities => Cards;

    protected override IReadOnlyList<string> PropertiesOf(string entity) => ["Phones"];

    protected override bool IsExpected(string entity) => entity != "Deal";

    protected override bool Judge(CheckContext context, CrmRecord record, List<Fault> faults)
    {
        var fillers = FillProfile.Fillers(context);
        var judged = false;
        foreach (var phone in DataField.PhonesOf(record))
        {
            if (fillers.Match(phone.Text, FillUse.Phone) != FillerKind.None)
            {
                continue;
            }
            judged = true;
            if (PhoneValidity.Check(phone) is var fault && fault != PhoneFault.None)
            {
                faults.Add(new("Phones", phone.Text, new CrmText($"{Id}.{fault}", ("value", phone.Text))));
            }
        }
        return judged;
    }
}
