namespace CrmAudit.Engine.Text.Quality;

/// <summary>In what way a value says nothing.</summary>
internal enum FillerKind
{
    /// <summary>It says something.</summary>
    None,

    /// <summary>Only dashes, dots and other signs.</summary>
    Punctuation,

    /// <summary>A word of the dictionary: test, none, n/a, not given ...</summary>
    Word,

    /// <summary>Neighbouring keys: qwerty, йцукен, asdf, фыва.</summary>
    KeyboardRun,

    /// <summary>One letter or digit repeated.</summary>
    Repeated,

    /// <summary>Digits in a row: 123, 12345, 987654.</summary>
    Sequence,

    /// <summary>The mask of a phone, a made-up address: +7 (777) 777-77-77, test@test.com.</summary>
    Placeholder,

    /// <summary>The same text on most cards where every card should have its own.</summary>
    SameOnMost,
}
