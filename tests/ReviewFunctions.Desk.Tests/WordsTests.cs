using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Bunit;
using ReviewFunctions.Desk.Reviews;
using ReviewFunctions.Desk.Shared;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Desk.Tests;

public sealed partial class WordsTests
{
    private static readonly Dictionary<string, string> Korean = ReadKorean();

    private static readonly string Source = string.Concat(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "ReviewFunctions.Desk"), "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText));

    [Fact]
    public void Every_word_that_the_desk_shows_is_there_in_Korean()
    {
        string[] shown =
        [
            .. Shown().Matches(Source).Select(match => match.Groups["text"].Value),
            .. ReviewKind.All.SelectMany(kind => (string?[])[kind.Label, kind.Experienced]).OfType<string>(),
            .. ReviewKind.All.SelectMany(kind => kind.Fields).SelectMany(field => (string?[])[field.Label, field.Hint]).OfType<string>(),
            .. MarkdownTool.All.Select(tool => tool.Label),
        ];

        Assert.NotEmpty(shown);
        Assert.DoesNotContain(shown, text => !Korean.ContainsKey(text));
    }

    [Fact]
    public void No_translation_is_left_of_what_the_desk_does_not_show() =>
        Assert.DoesNotContain(Korean.Keys, text => !Source.Contains($"\"{text}\"", StringComparison.Ordinal));

    [Fact]
    public void A_translation_has_the_places_of_its_text() => Assert.DoesNotContain(
        Korean, pair => !Places(pair.Key).SetEquals(Places(pair.Value)));

    [Fact]
    public void A_Korean_desk_speaks_Korean()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = new CultureInfo("ko");
            using var context = new DeskContext();

            var rating = context.Render<RatingField>(parameters => parameters
                .Add(field => field.Draft, DeskContext.DraftOf("""{"rating":{"value":4.5,"best":5}}""")));

            Assert.Equal("5점 만점에 4.5점", rating.Find("output").TextContent);
            var time = new DateTimeOffset(2026, 11, 3, 13, 5, 0, TimeSpan.Zero);
            Assert.Equal("2026년 11월 3일 13:05", new Times(TimeZoneInfo.Utc).Show(time));
        }
        finally
        {
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = before;
        }
    }

    private static Dictionary<string, string> ReadKorean()
    {
        var resources = new ResourceManager(typeof(Words));
        return resources.GetResourceSet(new CultureInfo("ko"), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(pair => (string)pair.Key, pair => (string)pair.Value!);
    }

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    [GeneratedRegex("""Words\["(?<text>[^"]+)"[\],]""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shown();

    [GeneratedRegex(@"\{\d(?::\w+)?\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
