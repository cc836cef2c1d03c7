using System.Reflection;
using System.Runtime.CompilerServices;
using OfficeOpenXml;

namespace CrmAudit.Engine.Reporting.Xlsx;

/// <summary>Makes empty workbooks whatever lies in the current directory.</summary>
internal static class Workbooks
{
    private const BindingFlags Private = BindingFlags.Instance | BindingFlags.NonPublic;

    /// <summary>
    /// A new workbook. Every constructor of EPPlus 4.5 first reads appsettings.json of the current directory, for one setting
    /// that nothing here depends on (sheets are addressed by name), and throws when that file is broken, locked or not
    /// permitted, or when the directory is gone. Then the workbook is made by the same steps without that one.
    /// </summary>
    public static ExcelPackage Create()
    {
        try
        {
            return new ExcelPackage();
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or TypeLoadException or FileLoadException) && CreateWithoutSettings() is { } package)
        {
            return package;
        }
    }

    /// <summary>Null when EPPlus is not built as expected; the central package version and a test see to it that it is.</summary>
    public static ExcelPackage? CreateWithoutSettings()
    {
        var images = typeof(ExcelPackage).GetField("_images", Private);
        var construct = typeof(ExcelPackage).GetMethod("ConstructNewFile", Private, [typeof(string)]);
        if (images is null || construct is null)
        {
            return null;
        }
        var package = (ExcelPackage)RuntimeHelpers.GetUninitializedObject(typeof(ExcelPackage));
        images.SetValue(package, Activator.CreateInstance(images.FieldType));
        package.DoAdjustDrawings = true;
        construct.Invoke(package, [null]);
        return package;
    }
}
