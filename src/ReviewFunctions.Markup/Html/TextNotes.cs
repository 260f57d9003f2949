namespace ReviewFunctions.Markup.Html;

/// <summary>
/// What becomes of a text other than its editor may expect: sentences for the editor, each once, in the order of the text.
/// </summary>
internal sealed class TextNotes
{
    internal const string TagsAsText = "Tags that HTML does not have, or that nothing ends, are shown as they were written.";
    internal const string Declarations = "The declaration at the start of a document of HTML or XML is left out.";
    internal const string WordProcessor = "Tags of word processors are left out; the words in them stay.";
    internal const string Attributes = "Attributes that readers cannot be given, such as classes, colours and scripts, are left out.";
    internal const string Links = "A link to an address that is neither of the web nor of mail is plain text.";
    internal const string NestedLinks = "A link within another link is part of the one around it.";
    internal const string LaterEnd = "Marks of a spoiler are closed only in a later paragraph: everything up to there is hidden.";
    internal const string NoEnd = "Marks of a spoiler are not closed: everything to the end of the paragraph is hidden.";
    internal const string NoStart = "Marks close a spoiler that nothing opens: everything from the start of the paragraph is hidden.";
    internal const string UnclearMarks =
        "It is not clear which marks of spoilers belong together: everything from the first to the last of the paragraph is hidden.";
    internal const string LoneMarks = "Marks of a spoiler that hide nothing are shown as they were written.";
    internal const string WholeHidden = "A spoiler that reaches into a link or a table hides the whole of it.";

    private readonly HashSet<string> _known = [];
    private readonly List<string> _sentences = [];

    /// <summary>The sentences.</summary>
    internal IReadOnlyList<string> Sentences => _sentences;

    /// <summary>Adds a sentence, unless it is there.</summary>
    internal void Add(string sentence)
    {
        if (_known.Add(sentence)) _sentences.Add(sentence);
    }

    /// <summary>Says that an element goes, and what it holds stays.</summary>
    internal void AddUnwrapped(string name) => Add($"The element {NameOf(name)} is left out; what it holds stays.");

    /// <summary>Says that an element goes with what it holds.</summary>
    internal void AddEmptied(string name) => Add($"The element {NameOf(name)} is left out with what it holds.");

    /// <summary>Says that an element became a link.</summary>
    internal void AddMedia(string name) => Add($"The element {NameOf(name)} is replaced by a link to what it shows.");

    private static string NameOf(string name) =>
        name.StartsWith(KnownElements.Alias, StringComparison.Ordinal) ? name[KnownElements.Alias.Length..] : name;
}
