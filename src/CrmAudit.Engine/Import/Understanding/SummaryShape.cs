namespace CrmAudit.Engine.Import.Understanding;

/// <summary>
/// Tells a report from a list: a row of a report is a manager, a month or a region with figures about many records, and nothing in it tells one record from another. Its
/// amounts are sums, and read as deals they would be counted as such.
/// </summary>
internal static class SummaryShape
{
    /// <summary>More columns of texts than this describe records.</summary>
    private const int MostGroups = 3;

    private const int SeveralFigures = 2;

    /// <summary>Share of the cells without a letter from which a column holds figures: shares are written with a sign.</summary>
    private const double Mostly = 0.7;

    /// <summary>What a record has and a group has not.</summary>
    private static readonly HashSet<string> OfRecords = new(StringComparer.Ordinal)
    {
        "sku", "phone", "email", "login", "firstName", "lastName", "middleName", "fullName", "taxId", "address", "comment", "message", "description", "birthday", "position", "price", "stock", "unit",
        "website", "messenger", "due", "recording", "title", "purpose", "paymentMethod", "deliveryMethod",
    };

    /// <summary>What reports are grouped by.</summary>
    private static readonly HashSet<string> OfGroups = new(StringComparer.Ordinal) { "stage", "pipeline", "status", "source", "channel", "city", "category", "type", "department", "reason", "direction", "industry", "utmSource", "utmMedium", "utmCampaign" };

    /// <summary>What is counted: a number of them stands under the bare word.</summary>
    private static readonly HashSet<string> Counted = new(StringComparer.Ordinal) { "deal", "lead", "call", "order", "contact", "client", "company", "sale", "task", "payment", "invoice" };

    /// <summary>Whether a table is a report.</summary>
    public static bool IsOne(TableColumns columns)
    {
        var (figures, told, groups, periods, days) = (0, 0, 0, 0, 0);
        TableColumn? group = null;
        foreach (var column in columns.Items.Where(static column => column is { Content.Filled: > 1, IsNoField: false } && (column.Header.Length == 0 || column.Header.Any(char.IsLetterOrDigit))))
        {
            if (IsOfRecords(column))
            {
                return false;
            }
            var isFigure = column.Content is { Figures: >= Mostly, Kind: not CrmColumnContent.Date };
            if (SummaryWords.IsPeriod(column.Header))
            {
                periods++;
            }
            else if (isFigure && column.Meaning.Attribute is not ("id" or "number"))
            {
                figures++;
                told += IsTold(column) ? 1 : 0;
            }
            else if (column.Content.Kind == CrmColumnContent.Date)
            {
                days++;
            }
            else
            {
                groups++;
                group = column;
            }
        }
        if (figures == 0 || groups + periods == 0 || groups > MostGroups)
        {
            return false;
        }
        // A day with its sums is a report by days; a sale has something that was sold or somebody who bought.
        var isByDay = days == 0 || groups == 0 || (groups == 1 && IsOfGroups(group!));
        return told >= SeveralFigures || (isByDay && (told > 0 ? figures >= SeveralFigures || groups == 0 : days == 0 && groups == 1 && IsGroup(group!)));
    }

    private static bool IsOfRecords(TableColumn column) =>
        column.Content.Kind is CrmColumnContent.Phone or CrmColumnContent.Email or CrmColumnContent.Url or CrmColumnContent.TaxId
        || (column.Meaning is { IsTrap: false, Attribute: { } attribute } && (OfRecords.Contains(attribute) || (attribute is "id" or "number" && column.Meaning.Noun is not ("owner" or "user"))) && !SummaryWords.IsFigure(column.Header));

    /// <summary>Whether a header says that its figures are about many records.</summary>
    private static bool IsTold(TableColumn column) =>
        SummaryWords.IsFigure(column.Header) || column.Meaning is { IsTrap: false, Attribute: null, Event: null, Noun: { } noun } && Counted.Contains(noun) || column.Meaning is { IsTrap: false, Attribute: null, Noun: null, Event: "won" or "lost" };

    /// <summary>Whether one column names groups, each of which has one row.</summary>
    private static bool IsGroup(TableColumn column) => column.Content is { Filled: > 2, Distinct: >= 1 } && (IsOfGroups(column) || column.Meaning is { Event: null, Attribute: null or "name", Noun: "company" or "client" });

    private static bool IsOfGroups(TableColumn column) =>
        column.Meaning is { Event: null } meaning && (OfGroups.Contains(meaning.Attribute ?? "") || meaning is { Noun: "owner" or "user", Attribute: null or "name" });
}
