using CrmAudit.Engine.Import;
using CrmAudit.Engine.Tests.Import.Mapping;

namespace CrmAudit.Engine.Tests.Import.Sources;

/// <summary>Imports bytes as a file of their own.</summary>
internal static class Exports
{
    public static Imported Read(byte[] bytes, string name = "export.csv", ImportOptions? options = null)
    {
        var folder = Directory.CreateTempSubdirectory("crmaudit");
        try
        {
            var path = Path.Combine(folder.FullName, name);
            File.WriteAllBytes(path, bytes);
            return Imported.Read(path, options);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
