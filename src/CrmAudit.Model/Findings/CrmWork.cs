namespace CrmAudit;

/// <summary>What kind of work a recommendation asks for.</summary>
public enum CrmWork
{
    /// <summary>Something is set up or switched once.</summary>
    Setting,

    /// <summary>Many records are changed in one go and spot-checked.</summary>
    BulkChange,

    /// <summary>Somebody looks at each record.</summary>
    EachCard,

    /// <summary>People are talked to.</summary>
    Talk,
}
