namespace CrmAudit.Engine.Import.Understanding;

/// <summary>Whether what stands in a column can be what a field holds.</summary>
internal static class ContentFit
{
    /// <summary>The column holds something else: whatever its header says, the field cannot be this column.</summary>
    public const double Never = -1;

    private const double Agrees = 0.1;
    private const double Doubts = -0.25;

    private const double Few = 0.2;

    /// <summary>Share of a kind from which its cells are no accident.</summary>
    private const double Half = 0.5;

    /// <summary>What the content adds to the score of a header: agreement, doubt or <see cref="Never"/>.</summary>
    /// <param name="kind">Kind of the field.</param>
    /// <param name="content">What stands in the column.</param>
    /// <param name="isSure">Whether the header is known as a whole: then only cells that are clearly something else contradict it.</param>
    public static double Of(CrmFieldKind kind, ColumnContent content, bool isSure)
    {
        if (content.Filled == 0)
        {
            return 0;
        }
        var found = content.Kind;
        return kind switch
        {
            CrmFieldKind.Phone => found switch
            {
                CrmColumnContent.Phone => Agrees,
                // "1 - 10" and "ask the manager" are nobody's number.
                _ when content.Filled > 1 && content.Callable < Few => Never,
                CrmColumnContent.Email or CrmColumnContent.Date or CrmColumnContent.Url or CrmColumnContent.Person or CrmColumnContent.Firm or CrmColumnContent.YesNo or CrmColumnContent.Currency => Never,
                CrmColumnContent.Text when !isSure && content.Filled > 2 && content.Figures == 0 && content.Callable < Half => Never,
                _ => 0,
            },
            CrmFieldKind.Email => content.Share(CrmColumnContent.Email) > 0 ? Agrees : (found == CrmColumnContent.Text && !isSure && content.SeveralWords > Half) || found is CrmColumnContent.Phone or CrmColumnContent.Date or CrmColumnContent.Amount or CrmColumnContent.Number or CrmColumnContent.YesNo or CrmColumnContent.Person or CrmColumnContent.Firm ? Never : 0,
            // A time of day without its day is no moment.
            CrmFieldKind.Date when content.Clocks >= Half => Never,
            CrmFieldKind.Date => found switch
            {
                CrmColumnContent.Date => Agrees,
                CrmColumnContent.Phone or CrmColumnContent.Email or CrmColumnContent.Url or CrmColumnContent.Person or CrmColumnContent.Firm or CrmColumnContent.YesNo or CrmColumnContent.Currency => content.Share(CrmColumnContent.Date) == 0 && content.Filled > 1 ? Never : 0,
                CrmColumnContent.Text when !isSure && content.Share(CrmColumnContent.Date) < Half => Never,
                // "Paid: 300" is money; of bare numbers only seconds of an epoch are times.
                CrmColumnContent.Number or CrmColumnContent.Amount when !isSure && content.Epochs < Half => Never,
                _ => 0,
            },
            CrmFieldKind.Amount => found switch
            {
                CrmColumnContent.Amount or CrmColumnContent.Number => Agrees,
                CrmColumnContent.Email or CrmColumnContent.Url or CrmColumnContent.Date or CrmColumnContent.Person or CrmColumnContent.Firm or CrmColumnContent.YesNo or CrmColumnContent.Currency => Never,
                CrmColumnContent.Text when !isSure && content.Numeric < Half => Never,
                _ => 0,
            },
            CrmFieldKind.Currency => found is CrmColumnContent.Currency ? Agrees : found is CrmColumnContent.Email or CrmColumnContent.Phone or CrmColumnContent.Date ? Never : 0,
            CrmFieldKind.TaxId => found is CrmColumnContent.TaxId ? Agrees : found is CrmColumnContent.Email or CrmColumnContent.Date or CrmColumnContent.Url or CrmColumnContent.Person or CrmColumnContent.Firm ? Never : 0,
            CrmFieldKind.Name or CrmFieldKind.Company => found is CrmColumnContent.Email or CrmColumnContent.Phone or CrmColumnContent.Date or CrmColumnContent.Url || (found == CrmColumnContent.YesNo && !isSure) ? Never : found is CrmColumnContent.Amount or CrmColumnContent.Number ? isSure ? Doubts : Never : 0,
            CrmFieldKind.User => found is CrmColumnContent.Phone or CrmColumnContent.Date or CrmColumnContent.Url || (found == CrmColumnContent.YesNo && !isSure) ? Never : found is CrmColumnContent.Number or CrmColumnContent.Amount && !isSure ? Doubts : 0,
            CrmFieldKind.Choice => found is CrmColumnContent.Phone or CrmColumnContent.Email or CrmColumnContent.Date ? Never : 0,
            CrmFieldKind.Reference => found is CrmColumnContent.Email or CrmColumnContent.Date && !isSure ? Never : 0,
            CrmFieldKind.Url => found is CrmColumnContent.Url ? Agrees : found is CrmColumnContent.Phone or CrmColumnContent.Date ? Never : 0,
            _ => 0,
        };
    }
}
