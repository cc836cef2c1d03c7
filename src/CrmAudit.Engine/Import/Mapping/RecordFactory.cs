namespace CrmAudit.Engine.Import.Mapping;

/// <summary>Makes empty records of an entity.</summary>
internal static class RecordFactory
{
    public static CrmRecord Create(string entity) => entity switch
    {
        "Contact" => new CrmContact(),
        "Company" => new CrmCompany(),
        "Lead" => new CrmLead(),
        "Deal" => new CrmDeal(),
        "Task" => new CrmTask(),
        "Activity" => new CrmActivity(),
        "StageChange" => new CrmStageChange(),
        "Product" => new CrmProduct(),
        "User" => new CrmUser(),
        "Order" => new CrmOrder(),
        "Mailing" => new CrmMailing(),
        "LogEntry" => new CrmLogEntry(),
        "ReportFigure" => new CrmReportFigure(),
        "Automation" => new CrmAutomation(),
        "Integration" => new CrmIntegration(),
        _ => throw new ArgumentOutOfRangeException(nameof(entity), entity, null),
    };
}
