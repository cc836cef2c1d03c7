namespace CrmAudit.Engine.Configuration.Validation;

/// <summary>What must hold of a configuration beyond the form of its values.</summary>
internal static class ConfigRules
{
    /// <summary>Applies every rule.</summary>
    public static void Check(ConfigRuleContext context)
    {
        AuditRules.Check(context);
        CrmRules.Check(context);
        ExportRules.Check(context);
        ThresholdRules.Check(context);
        EntityRules.Check(context);
        PipelineRules.Check(context);
        ReportRules.Check(context);
        AnswerRules.Check(context);
        SuppressionRules.Check(context);
        ProbeRules.Check(context);
        RateRules.Check(context);
        NotificationRules.Check(context);
        if (context.Files)
        {
            FileRules.Check(context);
        }
    }
}
