using CrmAudit.Engine.Import;
using CrmAudit.Engine.Import.Sources;

namespace CrmAudit.Benchmarks.Import;

/// <summary>The reading half of the importer: cells of rows, not yet records.</summary>
internal static class RowImport
{
    public static long Read(IReadOnlyList<string> arguments)
    {
        var source = SourceBytes.OfFile(arguments[0]);
        var head = source.Head(1 << 18);
        using var table = TextSource.Read(source, TextEncoding.Detect(source, head)!, head, new ImportOptions(), Fail)!;
        return table.Rows(Fail, CancellationToken.None).LongCount();
    }

    private static void Fail(CrmImportError error) => throw new InvalidOperationException(error.ToString());
}
