using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Text.Quality;
using CrmAudit.Engine.Text.TaxIds;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>
/// BIN and IIN of a wrong length, with other signs than digits, or whose check digit does not fit. A wrong check digit is never a
/// proof (some numbers were issued so): by itself it makes no more than a warning. The INN of a Russian firm is no fault.
/// </summary>
internal sealed class InvalidTaxId : Validity
{
    private const double ChecksumConfidence = 0.9;

    public override string Id => "Data.InvalidTaxId";

    protected override IReadOnlyList<string> Entities => ["Contact", "Company", "Lead", "Order"];

    protected override IReadOnlyList<string> PropertiesOf(string entity) => ["TaxId"];

    protected override bool IsExpected(string entity) => entity == "Company";

    protected override bool Judge(CheckContext context, CrmRecord record, List<Fault> faults)
    {
        var (value, text) = record switch
        {
            CrmParty party => (party.TaxId, party.TaxIdText),
            CrmOrder order => (order.TaxId, order.TaxIdText),
            _ => (null, null),
        };
        value ??= text;
        if (string.IsNullOrWhiteSpace(value) || FillProfile.Fillers(context).Match(value, FillUse.TaxId) != FillerKind.None)
        {
            return false;
        }
        var fault = TaxIdValidity.Check(value.AsSpan().Trim());
        if (fault != TaxIdFault.None && !RussianInn.IsValid(value.AsSpan().Trim()))
        {
            faults.Add(new("TaxId", text ?? value, new CrmText($"{Id}.{fault}", ("value", text ?? value))));
        }
        return true;
    }

    protected override void Finish(CheckContext context, FindingBuilder builder, IReadOnlyList<CrmEvidenceRow> rows, long judged)
    {
        builder.Method("check digit of BIN/IIN", ChecksumConfidence);
        var certain = rows.Count(row => row.Reason!.Id != $"{Id}.{TaxIdFault.Checksum}" && row.Reason!.Id != $"{Id}.{TaxIdFault.Date}");
        if (judged >= FindingBuilder.FewRows && context.Check.Threshold is { } threshold
            && threshold.Evaluate((double)rows.Count / judged) == CrmStatus.Fail && threshold.Evaluate((double)certain / judged) != CrmStatus.Fail)
        {
            builder.Status(CrmStatus.Warning);
        }
    }
}
