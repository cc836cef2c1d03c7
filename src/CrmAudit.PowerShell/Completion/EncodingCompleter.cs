namespace CrmAudit.PowerShell.Completion;

/// <summary>Completes the encodings exports come in.</summary>
public sealed class EncodingCompleter : NameCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Meaning)> Names(string commandName) =>
    [
        ("utf-8", "UTF-8"),
        ("windows-1251", "Windows Cyrillic: Bitrix24, 1C, Excel on Russian Windows"),
        ("kz-1048", "Kazakh Cyrillic"),
        ("utf-16", "UTF-16, little endian: Excel's Unicode text"),
        ("utf-16BE", "UTF-16, big endian"),
        ("utf-32", "UTF-32"),
        ("cp866", "DOS Cyrillic"),
        ("koi8-r", "KOI8-R"),
        ("iso-8859-1", "Latin-1"),
    ];
}
