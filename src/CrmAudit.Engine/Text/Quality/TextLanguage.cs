namespace CrmAudit.Engine.Text.Quality;

/// <summary>Language of a text as far as its letters tell.</summary>
internal enum TextLanguage
{
    /// <summary>No letters.</summary>
    None,

    /// <summary>Cyrillic without Kazakh letters: Russian, or Kazakh that happens to need none.</summary>
    Cyrillic,

    /// <summary>Cyrillic with Kazakh letters (ә ғ қ ң ө ұ ү һ і).</summary>
    Kazakh,

    /// <summary>Latin letters: English or Kazakh in Latin.</summary>
    Latin,

    /// <summary>Cyrillic and Latin words side by side.</summary>
    Both,
}
