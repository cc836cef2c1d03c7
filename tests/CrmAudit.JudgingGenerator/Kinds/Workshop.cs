using CrmAudit.JudgingGenerator.Firms;
using CrmAudit.JudgingGenerator.Numbers;
using CrmAudit.JudgingGenerator.People;
using CrmAudit.JudgingGenerator.Randomness;

namespace CrmAudit.JudgingGenerator.Kinds;

/// <summary>Everything one base is made with; all chance comes from one seed.</summary>
public sealed class Workshop
{
    public Workshop(ulong seed)
    {
        Random = new SeededRandom(seed);
        Phones = new PhonePlan(Random);
        Mails = new MailBook(Random);
        TaxIds = new TaxId(Random);
        People = new PersonFactory(Random, Phones, Mails, TaxIds);
        FirmNames = new FirmNameFactory(Random);
        Families = new FamilyFactory(Random, People, Mails);
        Colleagues = new ColleagueFactory(Random, People, FirmNames, Phones, Mails);
        Namesakes = new NamesakeFactory(Random, People);
        Strangers = new StrangerFactory(Random, People);
    }

    public SeededRandom Random { get; }

    public PhonePlan Phones { get; }

    public MailBook Mails { get; }

    public TaxId TaxIds { get; }

    public PersonFactory People { get; }

    public FirmNameFactory FirmNames { get; }

    public FamilyFactory Families { get; }

    public ColleagueFactory Colleagues { get; }

    public NamesakeFactory Namesakes { get; }

    public StrangerFactory Strangers { get; }
}
