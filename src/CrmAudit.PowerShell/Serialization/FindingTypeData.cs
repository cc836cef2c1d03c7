using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace CrmAudit.PowerShell.Serialization;

/// <summary>
/// What PowerShell has to know so that findings outlive Export-Clixml, jobs and remote sessions: by itself it keeps two levels of properties,
/// without the evidence, and a status that equals no word.
/// </summary>
public static class FindingTypeData
{
    /// <summary>The types, for whom Update-TypeData tells.</summary>
    public static IReadOnlyList<TypeData> All { get; } =
    [
        new(typeof(CrmFinding))
        {
            TypeConverter = typeof(FindingConverter),
            SerializationMethod = "SpecificProperties",
            InheritPropertySerializationSet = false,
            PropertySerializationSet = new(
            [
                nameof(CrmFinding.CheckId), nameof(CrmFinding.Area), nameof(CrmFinding.Status), nameof(CrmFinding.StatusReason), nameof(CrmFinding.Severity),
                nameof(CrmFinding.Subject), nameof(CrmFinding.Measured), nameof(CrmFinding.Unit), nameof(CrmFinding.Title), nameof(CrmFinding.Message),
                nameof(CrmFinding.Recommendation), nameof(CrmFinding.Fingerprint), nameof(CrmFinding.AsOf), nameof(CrmFinding.RunId),
                FindingConverter.WholeFinding,
            ]),
            Members =
            {
                [FindingConverter.WholeFinding] = new CodePropertyData(
                    FindingConverter.WholeFinding, typeof(FindingConverter).GetMethod(nameof(FindingConverter.GetWholeFinding))) { IsHidden = true },
            },
        },
        new(FindingConverter.DeserializedFinding) { TargetTypeForDeserialization = typeof(CrmFinding) },
    ];

    /// <summary>Tells a session; what an earlier import told is replaced.</summary>
    /// <param name="table">Types of the session.</param>
    public static void AddTo(TypeTable table)
    {
        foreach (var type in All)
        {
            try
            {
                table.AddType(type);
            }
            catch (RuntimeException)
            {
                table.RemoveType(type.TypeName);
                table.AddType(type);
            }
        }
    }

    /// <summary>Takes it back; what is not there any more is no error.</summary>
    /// <param name="table">Types of the session.</param>
    public static void RemoveFrom(TypeTable table)
    {
        foreach (var type in All)
        {
            try
            {
                table.RemoveType(type.TypeName);
            }
            catch (RuntimeException)
            {
                // Somebody else took it.
            }
        }
    }
}
