namespace CrmAudit.Engine.Import.Mapping;

/// <summary>Makes empty records of an entity.</summary>
internal static class RecordFactory
{
    /// <summary>What makes an empty record of an entity.</summary>
    public static Func<CrmRecord> For(string entity) => entity switch
    {
        "Contact" => static () => new CrmContact(),
        "Company" => static () => new CrmCompany(),
        "Lead" => static () => new CrmLead(),
        "Deal" => static () => new CrmDeal(),
        "Task" => static () => new CrmTask(),
        "Activity" => static () => new CrmActivity(),
        "StageChange" => static () => new CrmStageChange(),
        "Product" => static () => new CrmProduct(),
        "User" => static () => new CrmUser(),
        "Order" => static () => new CrmOrder(),
        "Mailing" => static () => new CrmMailing(),
        "LogEntry" => static () => new CrmLogEntry(),
        "ReportFigure" => static () => new CrmReportFigure(),
        "Automation" => static () => new CrmAutomation(),
        "Integration" => static () => new CrmIntegration(),
        _ => throw new ArgumentOutOfRangeException(nameof(entity), entity, null),
    };
}
