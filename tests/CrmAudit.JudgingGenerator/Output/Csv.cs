using System.Text;

namespace CrmAudit.JudgingGenerator.Output;

/// <summary>Semicolon-separated text in UTF-8 with a byte order mark, as Bitrix24 exports it.</summary>
public static class Csv
{
    public static void Write(string path, IEnumerable<string> header, IEnumerable<IEnumerable<string>> rows)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        writer.NewLine = "\n";
        writer.WriteLine(string.Join(';', header.Select(Quote)));
        foreach (var row in rows)
        {
            writer.WriteLine(string.Join(';', row.Select(Quote)));
        }
    }

    /// <summary>Rows of a file without quoted separators, split at semicolons or commas.</summary>
    public static IEnumerable<string[]> ReadPlain(string path) => File.ReadLines(path)
        .Where(line => line.Length > 0)
        .Select(line => line.Split(line.Contains(';') ? ';' : ',').Select(value => value.Trim('"', ' ')).ToArray());

    private static string Quote(string value) =>
        value.AsSpan().IndexOfAny(";\"\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"")}\"";
}
