namespace CrmAudit.Engine.Tests.Examples;

/// <summary>Key figures of the data, counted again from the files.</summary>
public sealed class DataRecountTests(ExampleAudit audit) : IClassFixture<ExampleAudit>
{
    private static readonly string[] Phones = ["Мобильный телефон", "Рабочий телефон"];
    private static readonly string[] Names = ["Имя", "Фамилия", "Полное имя контакта"];

    [Theory]
    [InlineData("Contact")]
    [InlineData("Company")]
    public void The_copies_counted_are_those_no_group_proposes_to_keep(string entity)
    {
        var groups = audit.Findings.OfType<CrmDuplicateGroup>().Where(group => group.Survivor.Entity == entity).ToList();
        Assert.NotEmpty(groups);
        Assert.Equal(
            groups.SelectMany(static group => group.Members.Where(member => member != group.Survivor)).Select(static member => (member.Id, member.Line)).Order(),
            audit.Finding("Data.DuplicateRate", "Entity", entity).Evidence.Rows.Select(static row => (row.RecordId, row.Line)).Order());
    }

    [Fact]
    public void Cards_with_every_key_field()
    {
        Same("Data.KeyFieldFill", "Contact", ByHand.Contacts, static row =>
            Names.Any(name => ByHand.Says(row.GetValueOrDefault(name))) && (ByHand.Says(ByHand.Cell(row, Phones)) || ByHand.Says(row["Рабочий email".Replace("email", row.ContainsKey("Рабочий email") ? "email" : "e-mail", StringComparison.Ordinal)]))
            && ByHand.Says(row["Источник"]) && ByHand.Says(row["Ответственный"]));
        var deals = ByHand.Deals;
        var finding = audit.Finding("Data.KeyFieldFill", "Entity", "Deal");
        Assert.Equal(deals.Count, finding.Denominator);
        Assert.Equal(
            deals.Count(static deal => ByHand.Says(deal.Row["Название сделки"]) && (ByHand.Says(deal.Contact) || ByHand.Says(deal.Company) || ByHand.Cell(deal.Row, "Мобильный телефон", "Рабочий email").Length > 0)
                && ByHand.Says(deal.Source) && ByHand.Says(deal.Row["Ответственный"])),
            finding.Numerator);
    }

    [Fact]
    public void Phones_typed_only_to_get_past_the_form()
    {
        Formal("Contact", "Phones", ByHand.Contacts, Phones);
        Formal("Company", "Phones", ByHand.Companies, Phones);
        Formal("Lead", "Phones", ByHand.Leads, Phones);
    }

    [Fact]
    public void Phones_that_are_none()
    {
        Filled("Data.InvalidPhone", "Contact", ByHand.Contacts, Phones, ByHand.IsPhone);
        Filled("Data.InvalidPhone", "Company", ByHand.Companies, Phones, ByHand.IsPhone);
        Filled("Data.InvalidPhone", "Lead", ByHand.Leads, Phones, ByHand.IsPhone);
    }

    [Fact]
    public void Addresses_that_are_none()
    {
        string[] columns = ["Рабочий e-mail", "Рабочий email"];
        Filled("Data.InvalidEmail", "Contact", ByHand.Contacts, columns, static text => text.Split(", ").All(ByHand.IsEmail));
        Filled("Data.InvalidEmail", "Company", ByHand.Companies, columns, ByHand.IsEmail);
    }

    [Fact]
    public void Identification_numbers_with_a_wrong_check_digit() => Filled("Data.InvalidTaxId", "Company", ByHand.Companies, ["БИН"], ByHand.IsTaxId);

    [Fact]
    public void Cards_of_one_contact_have_a_number_or_an_employer_in_common()
    {
        var rows = ByHand.Contacts.Where(static row => row.ContainsKey("Отчество")).ToDictionary(static row => row["ID"]);
        var groups = audit.Findings.OfType<CrmDuplicateGroup>().Where(static group => group.CheckId == "Data.DuplicateGroup" && group.Members[0] is CrmContact)
            .Select(group => group.Members.Select(member => rows.GetValueOrDefault(member.Id)).OfType<Dictionary<string, string>>().ToList()).Where(static group => group.Count > 1).ToList();
        Assert.All(groups, static group => Assert.True(
            group.Select(Number).Distinct().Count() == 1 || group.Select(static row => row["Компания"]).Distinct().Count() == 1,
            string.Join("; ", group.Select(static row => row["ID"]))));
        // A second card was made of the first forty people, with their numbers.
        Assert.Equal(40, groups.Count(static group => group.Count == 2 && Number(group[0]).Length == 10 && Number(group[0]) == Number(group[1])));

        static string Number(Dictionary<string, string> row) => string.Concat(row["Мобильный телефон"].Where(char.IsAsciiDigit)) is { Length: > 9 } digits ? digits[^10..] : row["ID"];
    }

    [Fact]
    public void Cards_nobody_has_edited_for_a_year()
    {
        Same("Data.StaleCard", "Contact", ByHand.Contacts, IsStale);
        Same("Data.StaleCard", "Company", ByHand.Companies, IsStale);
    }

    [Fact]
    public void Open_deals_nobody_has_touched_and_the_money_in_them()
    {
        foreach (var (check, days) in new[] { ("Data.StaleDeal", 30), ("Data.DeadDeal", 180) })
        {
            var open = ByHand.Deals.Where(static deal => deal.IsOpen && deal.MovedAt is not null).ToList();
            var idle = open.Where(deal => (ByHand.AsOf - deal.MovedAt!.Value).TotalDays > days).ToList();
            var finding = audit.Finding(check, "Entity", "Deal");
            Assert.Equal(open.Count, finding.Denominator);
            Assert.Equal(idle.Count, finding.Numerator);
            // Two orders are in the CRM a hundredfold: their money is not counted until it is confirmed.
            Assert.Equal(idle.Where(static deal => deal.Currency is "Тенге" or "" && deal.Amount > 0 && ByHand.Cell(deal.Row, "ID") is not ("5061" or "5099")).Sum(static deal => deal.Amount), finding.Impact!.Amount);
        }
    }

    [Fact]
    public void Letters_that_came_back()
    {
        string[] bounced = ["unreachable", "temp_unreachable", "mailbox_full"];
        var finding = Assert.Single(audit.Findings, static finding => finding.CheckId == "Data.BounceRate" && finding.Subject.Type == CrmSubjectType.Mailing);
        Assert.Equal(ByHand.Recipients.Count, finding.Denominator);
        Assert.Equal(ByHand.Recipients.Count(row => bounced.Contains(row["email_availability"])), finding.Numerator);
    }

    [Fact]
    public void Deals_of_nobody()
    {
        var finding = audit.Finding("Data.OrphanRecord", "Entity", "Deal");
        Assert.Equal(ByHand.Deals.Count, finding.Denominator);
        Assert.Equal(ByHand.Deals.Count(static deal => !ByHand.Says(deal.Contact) && !ByHand.Says(deal.Company)), finding.Numerator);
    }

    private static bool IsStale(Dictionary<string, string> row)
    {
        var created = ByHand.Moment(ByHand.Cell(row, "Дата создания", "Дата создания контакта", "Дата создания сделки"));
        var modified = ByHand.Moment(ByHand.Cell(row, "Дата изменения", "Дата редактирования"));
        return new[] { created, modified }.Max() < ByHand.AsOf.AddMonths(-12);
    }

    private void Formal(string entity, string field, IReadOnlyList<Dictionary<string, string>> rows, string[] columns)
    {
        var written = rows.Select(row => ByHand.Cell(row, columns)).Where(static text => text.Length > 0).ToList();
        var finding = audit.Finding("Data.FormalFill", "Field", field, entity);
        Assert.Equal(written.Count, finding.Denominator);
        Assert.Equal(written.Count(ByHand.IsFiller), finding.Numerator);
        Assert.NotEqual(0, finding.Numerator);
    }

    private void Filled(string check, string entity, IReadOnlyList<Dictionary<string, string>> rows, string[] columns, Func<string, bool> isValid)
    {
        var filled = rows.Select(row => ByHand.Cell(row, columns)).Where(ByHand.Says).ToList();
        var finding = audit.Finding(check, "Entity", entity);
        Assert.Equal(filled.Count, finding.Denominator);
        Assert.Equal(filled.Count(text => !isValid(text)), finding.Numerator);
        Assert.NotEqual(0, finding.Numerator);
    }

    private void Same(string check, string entity, IReadOnlyList<Dictionary<string, string>> rows, Func<Dictionary<string, string>, bool> counts)
    {
        var finding = audit.Finding(check, "Entity", entity);
        Assert.Equal(rows.Count, finding.Denominator);
        Assert.Equal(rows.Count(counts), finding.Numerator);
    }
}
