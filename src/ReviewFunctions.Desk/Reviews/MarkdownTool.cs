namespace ReviewFunctions.Desk.Reviews;

/// <summary>A button above the text.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sign">What stands on it.</param>
/// <param name="Label">What it does, for people.</param>
/// <param name="Before">What it writes: in front of what is selected, or of each line.</param>
public sealed record MarkdownTool(string Name, string Sign, string Label, string Before)
{
    /// <summary>All of them, in their order.</summary>
    public static IReadOnlyList<MarkdownTool> All { get; } =
    [
        new("bold", "B", "Bold", "**") { After = "**", Key = "b" },
        new("italic", "I", "Italic", "*") { After = "*", Key = "i" },
        new("link", "Link", "Link", "[") { After = "](https://)", Key = "k" },
        new("heading", "H", "Heading", "## ") { IsLine = true },
        new("quote", "Quote", "Quote", "> ") { IsLine = true },
        new("list", "List", "List", "- ") { IsLine = true },
        new("table", "Table", "Table", "\n| Title | Year |\n| --- | --- |\n|  |  |\n"),
        new("footnote", "Footnote", "Footnote", "[^1]\n\n[^1]: "),
        new("spoiler", "Spoiler", "Spoiler: folded on the page, in no feed", "||") { After = "||", Key = "e" },
    ];

    /// <summary>What it writes behind what is selected; <see langword="null"/> for one that is not put around anything.</summary>
    public string? After { get; init; }

    /// <summary>Whether it is put in front of lines.</summary>
    public bool IsLine { get; init; }

    /// <summary>The key that does the same together with Ctrl or Cmd.</summary>
    public string? Key { get; init; }

    /// <summary>The keys that do the same, as its title adds them; empty without any.</summary>
    public string Shortcut => Key is null ? "" : $" (Ctrl+{Key.ToUpperInvariant()})";
}
