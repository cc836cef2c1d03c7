using System.Text;
using ExcelDataReader;

namespace CrmAudit.Engine.Configuration.Reading;

/// <summary>A workbook or delimited text that people filled in.</summary>
internal static class SheetFile
{
    /// <summary>Whether a file is read as delimited text.</summary>
    public static bool IsText(string path) => path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is read of a file. One that is missing, locked, damaged or no workbook is an error of the configuration, whatever its reader makes of it.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="key">Key of the configuration that names the file.</param>
    /// <param name="errors">Hears of what is wrong.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="otherwise">What is given where nothing could be read.</param>
    public static T Read<T>(string path, string key, ConfigErrors errors, Func<IExcelDataReader, T> read, T otherwise)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = IsText(path)
                ? ExcelReaderFactory.CreateCsvReader(stream, new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding(1251), AutodetectSeparators = [';', ',', '\t'] })
                : ExcelReaderFactory.CreateReader(stream);
            return read(reader);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            errors.Add("Config.FileNotFound", new(path, 1, 1), key);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            errors.Add("Config.FileNotReadable", new(path, 1, 1), key, ("message", exception.Message));
        }
        return otherwise;
    }
}
