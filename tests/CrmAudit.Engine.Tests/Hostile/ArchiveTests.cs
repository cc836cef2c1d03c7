using System.Buffers.Binary;
using System.IO.Compression;
using CrmAudit.Engine.Import;
using CrmAudit.Engine.Tests.Import.Mapping;
using CrmAudit.Engine.Tests.Import.Sources;

namespace CrmAudit.Engine.Tests.Hostile;

/// <summary>An archive is read in memory or in a nameless file, within its limits, and never unpacked to where its entries say.</summary>
public class ArchiveTests
{
    private const string Header = "ID;Имя;Фамилия;Телефон\n";

    [Fact]
    public void Entries_that_name_places_outside_are_read_and_write_nothing()
    {
        var before = Directory.GetFileSystemEntries(Path.GetTempPath(), "escaped-*");
        var imported = Read(Of(("../../../../../../tmp/escaped-1.csv", Header + "1;Иван;Петров;+77010000001\n"), ("/tmp/escaped-2.csv", Header + "2;Анна;Ким;+77010000002\n"), ("C:\\temp\\escaped-3.csv", Header + "3;Олжас;Ли;+77010000003\n")));
        Assert.Equal(["1", "2", "3"], imported.Records.Select(static record => record.Id).Order());
        Assert.Equal(before, Directory.GetFileSystemEntries(Path.GetTempPath(), "escaped-*"));
    }

    [Fact]
    public void More_exports_than_the_limit_are_refused_before_the_first_is_read()
    {
        var imported = Read(Of([.. Enumerable.Range(0, 30).Select(static i => ($"Contacts_{i}.csv", Header + $"{i};Иван;Петров;+77010000001\n"))]), new() { ArchiveEntries = 20 });
        Assert.Empty(imported.Records);
        Assert.Equal("Import.TooManyEntries", Assert.Single(imported.Errors).Id);
    }

    [Fact]
    public void An_archive_in_an_archive_is_refused_and_its_neighbours_are_read()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "a.zip", Of(("Contacts.csv", Header)));
            Add(archive, "b.csv", System.Text.Encoding.UTF8.GetBytes(Header + "1;Иван;Петров;+77010000001\n"));
        }
        var imported = Read(bytes.ToArray());
        Assert.Equal("1", Assert.Single(imported.Records).Id);
        Assert.Equal(("Import.NestedArchive", "a.zip"), (Assert.Single(imported.Errors).Id, imported.Errors[0].Part));
    }

    [Fact]
    public void An_entry_that_holds_more_than_it_says_is_read_no_further_than_it_says()
    {
        var bytes = Of(("Contacts.csv", Header + string.Concat(Enumerable.Repeat("1;Иван;Петров;+77010000001\n", 200_000))));
        Lie(bytes, 100);
        var imported = Read(bytes);
        Assert.Single(imported.Records);
        Assert.Equal("Import.WrongColumnCount", Assert.Single(imported.Errors).Id);
    }

    [Fact]
    public void Entries_that_lie_over_each_other_are_read_or_refused_one_by_one()
    {
        var bytes = Of(("Contacts_1.csv", Header + "1;Иван;Петров;+77010000001\n"), ("Contacts_2.csv", Header + "2;Анна;Ким;+77010000002\n"));
        // The second entry of the directory is told to lie where the first one does.
        var second = LastIndexOf(bytes, [0x50, 0x4B, 0x01, 0x02]);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(second + 42), 0);
        var imported = Read(bytes);
        Assert.Equal("1", imported.Records[0].Id);
        Assert.All(imported.Errors, static error => Assert.True(error.IsFileError || error.IsWarning));
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.9)]
    [InlineData(0.99)]
    public void An_archive_that_was_not_downloaded_whole_says_so(double share)
    {
        var bytes = Of(("Contacts_1.csv", Header + "1;Иван;Петров;+77010000001\n"));
        Assert.Equal("Import.BrokenArchive", Assert.Single(Read(bytes[..(int)(share * bytes.Length)]).Errors).Id);
    }

    [Fact]
    public void An_encrypted_entry_says_so()
    {
        var bytes = Of(("Contacts_1.csv", Header + "1;Иван;Петров;+77010000001\n"));
        bytes[6] |= 1;
        bytes[LastIndexOf(bytes, [0x50, 0x4B, 0x01, 0x02]) + 8] |= 1;
        Assert.Equal("Import.Encrypted", Assert.Single(Read(bytes).Errors).Id);
    }

    private static Imported Read(byte[] bytes, ImportLimits? limits = null) => Exports.Read(bytes, "backup.zip", new ImportOptions { Limits = limits ?? new() });

    private static byte[] Of(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                Add(archive, name, System.Text.Encoding.UTF8.GetBytes(text));
            }
        }
        return bytes.ToArray();
    }

    private static void Add(ZipArchive archive, string name, byte[] bytes)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(bytes);
    }

    /// <summary>Writes another unpacked length into the directory.</summary>
    private static void Lie(byte[] bytes, int length) => BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(LastIndexOf(bytes, [0x50, 0x4B, 0x01, 0x02]) + 24), length);

    private static int LastIndexOf(byte[] bytes, ReadOnlySpan<byte> sign) => bytes.AsSpan().LastIndexOf(sign);
}
