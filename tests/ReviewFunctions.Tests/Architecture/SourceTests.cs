using ReviewFunctions.Testing;

namespace ReviewFunctions.Tests.Architecture;

public sealed class SourceTests
{
    private const int MostLines = 250, MostFiles = 15;

    /// <summary>In characters, as <c>.editorconfig</c> says.</summary>
    private const int LongestLine = 140;

    [Fact]
    public void No_file_is_too_long_to_read_at_a_sitting() =>
        Assert.DoesNotContain(SourceFiles(), file => File.ReadLines(file).Count() > MostLines);

    [Fact]
    public void No_folder_has_more_files_than_explain_each_other() => Assert.DoesNotContain(
        SourceFiles().Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && file.StartsWith(Source, StringComparison.Ordinal))
            .GroupBy(Path.GetDirectoryName, (folder, files) => (folder, files.Count())),
        folder => folder.Item2 > MostFiles);

    [Fact]
    public void No_line_is_longer_than_140_characters() => Assert.DoesNotContain(Lines(), line => line.Text.Length > LongestLine);

    [Fact]
    public void No_line_has_a_tab_a_carriage_return_or_white_space_at_its_end() =>
        Assert.DoesNotContain(Lines(), line => line.Text.AsSpan().ContainsAny('\t', '\r') || line.Text != line.Text.TrimEnd());

    [Fact]
    public void Every_file_ends_with_one_line_feed_and_has_no_byte_order_mark() => Assert.DoesNotContain(SourceFiles(), file =>
        File.ReadAllBytes(file) is var bytes
        && (bytes.AsSpan().StartsWith("\uFEFF"u8) || !bytes.AsSpan().EndsWith("\n"u8) || bytes.AsSpan().EndsWith("\n\n"u8)));

    [Fact]
    public void No_document_has_the_marks_of_a_merge_that_was_not_finished() => Assert.DoesNotContain(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.Root, "*.md")).SelectMany(File.ReadLines),
        line => line.StartsWith("<<<<<<< ", StringComparison.Ordinal) || line.StartsWith(">>>>>>> ", StringComparison.Ordinal));

    private static string Source => Path.Combine(Repository.Root, "src") + Path.DirectorySeparatorChar;

    private static IEnumerable<(string File, int Number, string Text)> Lines() =>
        from file in SourceFiles()
        from line in File.ReadAllText(file).Split('\n').Index()
        select (file, line.Index + 1, line.Item);

    private static IEnumerable<string> SourceFiles() =>
        ((string[])["src", "tests"])
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml" or ".razor")
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
}
