using System.Globalization;
using System.Text;
using CrmAudit.Engine.Import;
using CrmAudit.Engine.Import.Sources;
using CrmAudit.Engine.Import.Tables;
using CrmAudit.Engine.Tests.Import.Mapping;

namespace CrmAudit.Engine.Tests.Import.Sources;

public class ReadAheadTests
{
    private static RawRow Row(int line) => new(line, new[] { line.ToString(CultureInfo.InvariantCulture) });

    private static CrmImportError Error(int line) => new("Import.WrongColumnCount", "file.csv", line, null, null, new CrmText("Import.WrongColumnCount"));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(5000)]
    public void Rows_and_errors_come_in_the_order_of_the_file_on_the_thread_that_asks(int count)
    {
        var told = new List<string>();
        var thread = Environment.CurrentManagedThreadId;
        IEnumerable<RawRow> Open(Action<CrmImportError> errors)
        {
            for (var line = 1; line <= count; line++)
            {
                if (line % 100 == 0)
                {
                    errors(Error(line));
                }
                else
                {
                    yield return Row(line);
                }
            }
        }
        using var ahead = new ReadAhead(Open, static () => 0.5, error =>
        {
            Assert.Equal(thread, Environment.CurrentManagedThreadId);
            told.Add($"{error.Line}");
        });
        foreach (var row in ahead.Read())
        {
            told.Add(row.Cells.Span[0]);
        }
        Assert.Equal(Enumerable.Range(1, count).Select(static line => $"{line}"), told);
        Assert.Equal(1, ahead.Progress);
    }

    [Fact]
    public void A_failure_comes_after_the_rows_before_it()
    {
        static IEnumerable<RawRow> Open(Action<CrmImportError> errors)
        {
            for (var line = 1; line <= 300; line++)
            {
                yield return Row(line);
            }
            throw new InvalidDataException("cut off");
        }
        using var ahead = new ReadAhead(Open, static () => 0, static _ => { });
        var rows = 0;
        var failure = Assert.Throws<InvalidDataException>(() =>
        {
            foreach (var _ in ahead.Read())
            {
                rows++;
            }
        });
        Assert.Equal("cut off", failure.Message);
        Assert.Equal(300, rows);
    }

    [Fact]
    public void Reading_ends_when_nobody_wants_the_rest()
    {
        var ended = false;
        IEnumerable<RawRow> Open(Action<CrmImportError> errors)
        {
            try
            {
                for (var line = 1; ; line++)
                {
                    yield return Row(line);
                }
            }
            finally
            {
                ended = true;
            }
        }
        using (var ahead = new ReadAhead(Open, static () => 0, static _ => { }))
        {
            Assert.Equal([1, 2, 3], ahead.Read().Take(3).Select(static row => row.Line));
        }
        Assert.True(ended);
    }

    [Fact]
    public void A_large_file_gives_what_a_small_one_gives()
    {
        var text = new StringBuilder("\"ID\";\"Имя\";\"Фамилия\";\"Ответственный\";\"Дата создания\";\n");
        for (var id = 1; id <= 20_000; id++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\"{id}\";\"Айгуль {id}\";\"Тестова\";\"Марат Примеров\";\"05.01.2026 10:00:00\"{(id % 5000 == 0 ? "" : ";")}\n");
            if (id % 5000 == 0)
            {
                text.Append("\"broken\";\"row\"\n");
            }
        }
        Assert.True(Encoding.UTF8.GetByteCount(text.ToString()) > 1 << 20);
        var import = Imported.Text(text.ToString());
        Assert.Equal(Enumerable.Range(1, 20_000).Select(static id => $"{id}"), import.All<CrmContact>().Select(static contact => contact.Id));
        Assert.Equal("Айгуль 20000", import.All<CrmContact>()[^1].FirstName);
        Assert.Equal([5002, 10003, 15004, 20005], import.Errors.Select(static error => error.Line));
    }

    [Fact]
    public void A_large_file_can_be_left_early_and_deleted()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "\"ID\";\"Имя\";\"Фамилия\"\n" + string.Concat(Enumerable.Range(1, 60_000).Select(static id => $"\"{id}\";\"Айгуль\";\"Тестова\"\n")));
        Assert.Equal(10, new CrmImporter(new ImportOptions { Entity = "Contact" }, new Imported()).Read(path).Take(10).Count());
        using (File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            // Nobody else has it open.
        }
        File.Delete(path);
    }
}
