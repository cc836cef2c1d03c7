using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Duplicates;
using CrmAudit.Engine.Reporting;

namespace CrmAudit.Engine.Tests.Reporting;

/// <summary>An audit of an invented trading company, with everything a report has to lay out.</summary>
internal static class SampleReport
{
    public static readonly DateTimeOffset AsOf = new(2026, 6, 30, 18, 0, 0, TimeSpan.FromHours(5));

    private static readonly Guid Run = Guid.Parse("0a1b2c3d-0000-4000-8000-000000000001");

    private static readonly CrmImportFile ContactsFile = new()
    {
        Path = "/exports/contacts.csv",
        System = "Bitrix24",
        Entity = "Contact",
        Format = "Csv",
        Encoding = "utf-8",
        Delimiter = ';',
        HeaderLine = 1,
        Columns = [new(0, "ID", "Id"), new(1, "Имя", "FirstName"), new(2, "Рабочий телефон", "Phones"), new(3, "Карта лояльности", null)],
        RowsRead = 1240,
        RowsEmitted = 1236,
        RowsRejected = 3,
        RowsSkipped = 1,
        Records = 1236,
    };

    private static readonly CrmImportFile DealsFile = new()
    {
        Path = "/exports/deals.xls",
        System = "Bitrix24",
        Entity = "Deal",
        Format = "Html",
        Columns = [new(0, "ID", "Id"), new(1, "Стадия сделки", "Stage"), new(2, "Сумма", "Amount")],
        RowsRead = 410,
        RowsEmitted = 410,
        Records = 385,
    };

    public static AuditReport Build(IEnumerable<CrmFinding>? more = null) =>
        Of([.. Findings(), .. more ?? []]);

    /// <summary>A report over findings, as if nothing but their checks had been asked for.</summary>
    private static AuditReport Of(IReadOnlyList<CrmFinding> findings) => AuditReport.From(
        findings, "ТОО «Алатау Трейд»", [ContactsFile, DealsFile], [.. findings.Select(static finding => finding.CheckId).Distinct().Select(CheckCatalogue.Find).OfType<CrmCheck>()], new FixedClock(AsOf.AddHours(2)));

    public static IReadOnlyList<CrmFinding> Findings() =>
    [
        Share("Data.KeyFieldFill", new(CrmSubjectType.Entity, "Contact"), 890, 1236, CrmStatus.Fail, CrmSeverity.Important, Higher(0.95, 0.8), Rows(12, "Emails", ""), work: CrmWork.EachCard, baseline: CrmBaseline.Worse),
        Share("Data.KeyFieldFill", new(CrmSubjectType.Field, "Phones", Scope: "Contact"), 1101, 1236, CrmStatus.Warning, CrmSeverity.Desirable, Higher(0.95, 0.8), Rows(5, "Phones", "")),
        Share("Data.KeyFieldFill", new(CrmSubjectType.Field, "Emails", Scope: "Contact"), 902, 1236, CrmStatus.Fail, CrmSeverity.Important, Higher(0.95, 0.8), Rows(7, "Emails", "")),
        Share("Data.KeyFieldFill", new(CrmSubjectType.Field, "Name", Scope: "Contact"), 1230, 1236, CrmStatus.Pass, CrmSeverity.Important, Higher(0.95, 0.8), []),
        Share("Data.ExtraFieldFill", new(CrmSubjectType.Field, "Карта лояльности", "Карта лояльности", Scope: "Contact"), 61, 1236, CrmStatus.Fail, CrmSeverity.Desirable, Higher(0.7, 0.5), []),
        Share("Data.FormalFill", new(CrmSubjectType.Owner, "Ержан Сапаров", "Ержан Сапаров"), 41, 318, CrmStatus.Fail, CrmSeverity.Important, Lower(0.01, 0.05), Rows(9, "Phones", "1111111111"), baseline: CrmBaseline.New, work: CrmWork.Setting),
        Share("Data.StaleCard", new(CrmSubjectType.Entity, "Contact"), 160, 1236, CrmStatus.Pass, CrmSeverity.Important, Lower(0.2, 0.5), Rows(6, "ModifiedAt", "12.03.2024")),
        Share("Data.StaleDeal", new(CrmSubjectType.Entity, "Deal"), 64, 151, CrmStatus.Fail, CrmSeverity.Important, Lower(0.1, 0.3), DealRows(30), impact: new(64, 128_450_000m, "KZT", CrmMoney.AtRisk), baseline: CrmBaseline.Reopened),
        Share("Data.DuplicateRate", new(CrmSubjectType.Entity, "Contact"), 118, 1236, CrmStatus.Warning, CrmSeverity.Desirable, Lower(0.05, 0.15), Rows(8, null, null), baseline: CrmBaseline.Better),
        Share("Pipeline.OwnerInactive", new(CrmSubjectType.Entity, "Deal"), 9, 151, CrmStatus.Fail, CrmSeverity.Critical, Lower(0, 0.02), DealRows(9), impact: new(9, 21_300_000m, "KZT", CrmMoney.AtRisk), work: CrmWork.Setting, baseline: CrmBaseline.New),
        Share("Pipeline.NextStep", new(CrmSubjectType.Pipeline, "Розница", "Розница"), 5, 12, CrmStatus.Indeterminate, CrmSeverity.Important, Lower(0, 0.2), DealRows(5), reason: new("reason.fewRows", ("n", 12L), ("low", 0.19), ("high", 0.68))),
        new()
        {
            CheckId = "Pipeline.StageTime", RunId = Run, AsOf = AsOf, Area = CrmArea.Pipeline, Severity = CrmSeverity.Info, Subject = new(CrmSubjectType.Pipeline, "Опт", "Опт"),
            Measured = 14, Unit = CrmUnit.Days, MessageText = new("Pipeline.StageTime.message", ("measured", 14.0)), Method = "Kaplan-Meier p50", Confidence = 0.9,
            Series = Series(
                CrmStageTimes.Of("stageTimes", [new("Новая", 2.5, 4, 2), new("Счёт", 6, null, 4), new("Отгрузка", 14, 30, 10)]),
                CrmAgeing.Of("ageing", [new("Новая", 40, [new("upTo7", 30), new("over180", 10)]), new("Счёт", 22, [new("upTo7", 22), new("over180", 0)])])),
        },
        new()
        {
            CheckId = "Report.Mismatch", RunId = Run, AsOf = AsOf, Area = CrmArea.Report, Status = CrmStatus.NotEvaluated, Severity = CrmSeverity.Critical, Subject = new(CrmSubjectType.Check, "Report.Mismatch"),
            StatusReasonText = new("reason.missingInput", ("inputs", new List<object?> { "ReportFigure" })), MessageText = new("reason.missingInput", ("inputs", new List<object?> { "ReportFigure" })),
        },
        new()
        {
            CheckId = "Integration.Errors", RunId = Run, AsOf = AsOf, Area = CrmArea.Integration, Status = CrmStatus.Error, Severity = CrmSeverity.Critical, Subject = new(CrmSubjectType.Check, "Integration.Errors"),
            StatusReasonText = new("reason.error", ("type", "FormatException"), ("message", "x < y")),
        },
        Share("Data.UnusedField", new(CrmSubjectType.Entity, "Deal"), 8, 40, CrmStatus.Warning, CrmSeverity.Desirable, Lower(0, 0.3), [],
            suppression: new("S-1", CrmSuppressionKind.AcceptedRisk, "Поля нужны бухгалтерии", "Айгуль Нурланова", "CRM-12", new(2026, 12, 31), CrmSuppressionState.Active)),
        Group("G-101", 101, 3),
        Group("G-205", 205, 2),
    ];

    /// <summary>A finding with everything a hostile export could put in.</summary>
    public static CrmFinding Hostile(string text) => Share(
        "Data.InvalidEmail", new(CrmSubjectType.Field, text, text, text, text), 1, 40, CrmStatus.Fail, CrmSeverity.Important, Lower(0.01, 0.05),
        [
            new()
            {
                Entity = "Contact", RecordId = text, Name = text, Owner = text, File = "/exports/" + text, Line = 7, Field = text, Value = text,
                Reason = new("reason.error", ("type", text), ("message", text)),
            },
        ],
        message: new("reason.error", ("type", text), ("message", text)));

    public static CrmFinding Share(
        string check, CrmSubject subject, long numerator, long denominator, CrmStatus status, CrmSeverity severity, CrmThreshold threshold,
        IReadOnlyList<CrmEvidenceRow> rows, CrmImpact? impact = null, CrmWork work = CrmWork.EachCard, CrmBaseline baseline = CrmBaseline.None,
        CrmText? reason = null, CrmSuppression? suppression = null, CrmText? message = null)
    {
        var measured = (double)numerator / denominator;
        (string, object?)[] args =
        [
            ("subject", subject.ToString()), ("measured", measured), ("numerator", (double)numerator), ("denominator", (double)denominator),
            ("norm", threshold.Norm), ("red", threshold.Red), ("asOf", AsOf), ("amount", impact?.Amount), ("entity", subject.Scope ?? subject.Id),
        ];
        return new()
        {
            CheckId = check,
            RunId = Run,
            AsOf = AsOf,
            Area = Enum.Parse<CrmArea>(check[..check.IndexOf('.', StringComparison.Ordinal)]),
            Tags = ["sample"],
            Status = status,
            StatusReasonText = reason,
            Severity = severity,
            Subject = subject,
            Measured = measured,
            Numerator = numerator,
            Denominator = denominator,
            Unit = CrmUnit.Share,
            Interval = CrmInterval.Wilson(numerator, denominator),
            Threshold = threshold,
            Evidence = new() { Rows = rows, Total = rows.Count },
            MessageText = message ?? new CrmText(check + ".message", args),
            RecommendationText = status == CrmStatus.Pass ? null : new CrmText(check + ".recommendation", args),
            Effort = WorkHours.Of(work, numerator, 1),
            Impact = impact ?? (rows.Count > 0 ? new CrmImpact(rows.Count) : null),
            Method = "Wilson 95 %",
            Baseline = baseline,
            Suppression = suppression,
        };
    }

    public static CrmThreshold Lower(double norm, double red) => new() { Norm = norm, Red = red };

    public static CrmThreshold Higher(double norm, double red) => new() { Norm = norm, Red = red, Direction = CrmThresholdDirection.HigherIsBetter };

    public static CrmContact Contact(int id, string name, string phone, string email) => new()
    {
        Id = id.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Name = name,
        Phones = [new(phone, "+7" + string.Concat(phone.Where(char.IsAsciiDigit).TakeLast(10)))],
        Emails = [email],
        Owner = "Ержан Сапаров",
        CreatedAt = AsOf.AddDays(-id),
        CreatedAtText = "01.02.2025",
        Fields = new Dictionary<string, string> { ["Карта лояльности"] = "K-" + id },
        Origin = ContactsFile,
        Line = id + 1,
    };

    private static CrmDuplicateGroup Group(string groupId, int id, int size)
    {
        List<CrmRecord> members =
        [
            .. Enumerable.Range(0, size).Select(index => (CrmRecord)Contact(
                id + index,
                index == 0 ? "Ахметова Айгуль Сериковна" : "Ахметова Айгуль",
                index == 1 ? "8 (701) 123-45-" + (id % 90 + 10) : "+7701123 45 " + (id % 90 + 10),
                index == 0 ? "aigul@alatau.example" : "AIGUL@alatau.example")),
        ];
        var survivor = members[0];
        var kept = new CrmText("Data.DuplicateGroup.survivor", ("filled", 5L));
        IReadOnlyList<CrmMatch> reasons =
        [
            new(members[0].Id, members[1].Id, 0.987, 6.25,
            [
                new("Phones", "+77011234521", "+77011234521", CrmAgreement.Exact, 8.1),
                new("Name", "Ахметова Айгуль Сериковна", "Ахметова Айгуль", CrmAgreement.Close, 3.4),
                new("City", null, "Алматы", CrmAgreement.Missing, 0),
                new("LeadSource", "Сайт", "Звонок", CrmAgreement.Different, -1.2),
            ]),
        ];
        return new()
        {
            CheckId = "Data.DuplicateGroup",
            RunId = Run,
            AsOf = AsOf,
            Area = CrmArea.Data,
            Status = CrmStatus.Fail,
            Severity = CrmSeverity.Important,
            Subject = new(CrmSubjectType.DuplicateGroup, groupId, "Ахметова Айгуль Сериковна", "Ержан Сапаров", "Contact"),
            Measured = size,
            Unit = CrmUnit.Count,
            Method = "Fellegi-Sunter, EM",
            Confidence = 0.987,
            GroupId = groupId,
            Members = members,
            Score = 0.987,
            Survivor = survivor,
            SurvivorReason = kept,
            Details = new GroupDetails(members, survivor, kept, 0.987, () => reasons),
        };
    }

    /// <summary>Series by their names, as a finding holds them.</summary>
    public static IReadOnlyDictionary<string, CrmSeries> Series(params CrmSeries[] series) => series.ToDictionary(static one => one.Name, StringComparer.OrdinalIgnoreCase);

    private static List<CrmEvidenceRow> Rows(int count, string? field, string? value) =>
    [
        .. Enumerable.Range(1, count).Select(index => CrmEvidenceRow.Of(
            Contact(index, Names[index % Names.Length], "7012345" + (600 + index), $"client{index}@mail.example"),
            new CrmText("Data.KeyFieldFill.row", ("field", field)), field, value)),
    ];

    private static List<CrmEvidenceRow> DealRows(int count) =>
    [
        .. Enumerable.Range(1, count).Select(index => CrmEvidenceRow.Of(
            new CrmDeal { Id = "D" + index, Name = "Поставка № " + index, Owner = "Данияр Ким", Origin = DealsFile, Line = index + 1 },
            new CrmText("Data.StaleDeal.row", ("days", 30.0 + index)), "LastActivityAt", "01.03.2026", 250_000m * index)),
    ];

    private static readonly string[] Names = ["Қуаныш Әбдірахманов", "Ольга Петрова", "Айгүл Сәрсенова", "John O'Neil", "ТОО «Береке»"];

    internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
    }
}
