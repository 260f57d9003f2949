using System.Diagnostics;
using System.Text;
using CsCheck;

namespace ReviewFunctions.Markup.Tests;

/// <summary>
/// No body keeps publishing from its work: it is refused at once, or rendered soon. The bound is generous, for busy machines.
/// </summary>
[CollectionDefinition(nameof(BodyLimitTests), DisableParallelization = true)]
[Collection(nameof(BodyLimitTests))]
public sealed class BodyLimitTests
{
    /// <summary>How long a body can be, in bytes of UTF-8.</summary>
    private const int Longest = 256 * 1024;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private static readonly Uri Permalink = new("https://example.org/reviews/a/");

    /// <summary>What a parser may have to look at again and again.</summary>
    private static readonly string[] Pieces =
    [
        "*", "**", "_", "[", "]", "](", "![", "(", ")", "[^1]", "[^2]: ", "[a]: b", "<", ">", "</", "<b>", "</b>", "<i lang=1>", "<div>",
        "</div>", "<p>", "</p>",
        "<a href=\"", "<table>", "<td>", "<ul>", "<li>", "<details>", "<pre>", "<svg>", "<select>", "<template>", "<style>", "<x>", "</x>",
        "<!--", "<?", "<!", "\"", "'",
        "&amp;", "`", "``", "```\n", "|", "||", "\n|-|-|\n", "\n", "\n\n", " ", "    ", "\t", "- ", "1. ", "> ", "# ", "===",
        ":::spoiler\n", ":::\n", "\\", "a", "한", "=",
    ];

    private static readonly Gen<string> Unit =
        Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[1, 5].Select(string.Concat);

    /// <summary>A start that may leave much open, and then as much of something as a body has room for.</summary>
    private static readonly Gen<string> Hostile =
        Gen.Select(Unit, Gen.Int[0, 500], Unit, (start, times, rest) => Full(Times(start, times), rest));

    [Theory]
    [InlineData("[a](")]
    [InlineData("![a](")]
    [InlineData("[a](\n\n")]
    [InlineData("[")]
    [InlineData("[a][b]")]
    [InlineData("[a\n]")]
    [InlineData("*a ")]
    [InlineData("a**b")]
    [InlineData("*a_")]
    [InlineData("*||a||* ")]
    [InlineData("||`a ")]
    [InlineData("||a|| ")]
    [InlineData("||a||\n\n")]
    [InlineData("![a](b \"||c||\")\n\n")]
    [InlineData("<?")]
    [InlineData("x <!A ")]
    [InlineData("<a href='")]
    [InlineData("&amp;")]
    [InlineData("[^1]")]
    [InlineData("x[^1]\n\n[^1]: a\n\n")]
    [InlineData("[a]: b\n")]
    [InlineData("[a]:\n")]
    [InlineData("|a")]
    [InlineData(":|")]
    [InlineData("a|b\n-|-\nc|d\n\n")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("* ")]
    [InlineData("1. ")]
    [InlineData("> - ")]
    [InlineData("- x\n")]
    [InlineData("a\n===\n")]
    [InlineData("# a\n\n")]
    [InlineData("```\n")]
    [InlineData(":::spoiler\n")]
    [InlineData("<div>")]
    [InlineData("<div>\n\n")]
    [InlineData("<ul><li>")]
    [InlineData("<pre>\n")]
    [InlineData("<details>")]
    [InlineData("<b>x<p>")]
    [InlineData("x<b>y\n\n")]
    [InlineData("<table><tr><td>")]
    [InlineData("<x></x>")]
    [InlineData("a<!>")]
    [InlineData("<!-- a -->\n")]
    [InlineData("<p style='text-align:left;text-align:right'>")]
    [InlineData("\n")]
    public void A_hostile_body_of_the_largest_size_is_refused_or_rendered(string unit) => AssertBounded(Full("", unit));

    [Theory]
    [InlineData("[a](", 499, "&")]
    [InlineData("![a](", 333, "x")]
    [InlineData("[a](b \"", 499, "x")]
    [InlineData("x <?", 499, "x")]
    [InlineData("<div>", 1, "<a ||")]
    [InlineData("<div>||", 1, "<a ")]
    [InlineData("[a]: /", 1, "b")]
    [InlineData("- - - - - - - - - - a", 1, "\n")]
    [InlineData("- - - - - - - - - - a\n", 1, "               b\n\n")]
    [InlineData("*a **b ", 6, "||b|| c\n")]
    [InlineData("|a|b|c|d|\n|-|-:|:-:|:-|\n", 1, "|1|2|3|4|\n")]
    public void So_is_one_with_a_hostile_start(string start, int times, string rest) => AssertBounded(Full(Times(start, times), rest));

    [Theory]
    [InlineData(2_000, 30_000)]
    [InlineData(90, 240_000)]
    public void So_is_a_wide_table_with_short_rows(int columns, int length) =>
        AssertBounded($"{Times("|a", columns)}|\n{Times("|-", columns)}|\n{Times("|b\n", length / 3)}");

    [Fact]
    public void So_is_an_address_that_is_defined_once_and_used_everywhere() =>
        AssertBounded($"[a]: /{Times("b", 100_000)}\n\n{Times("[a]\n\n", 4_000)}");

    [Fact]
    public void So_are_formatting_elements_that_would_begin_again_in_every_paragraph() =>
        AssertBounded(string.Concat(Enumerable.Range(0, 9_000).Select(number => $"<i lang=\"{number}\">x<p>")));

    [Fact]
    public void So_is_whatever_is_repeated() => Hostile.Sample(AssertBounded, iter: 40);

    [Theory]
    [InlineData(
        "The quick *brown* fox, and **so on**; 그는 **왔다(came)**고 말했다. "
        + "See [it](https://example.org/a) or `code` & more than that, at length. \n\n",
        1_500)]
    [InlineData("A paragraph of one line that never ends. ", 6_000)]
    [InlineData(
        "> A quote of *some* words\n> and more of them ||that hide|| it\n\n"
        + "![An image](/a.png \"its caption\")\n\n- one\n  - two\n    - three\n\n",
        800)]
    [InlineData("```\nif (a[1] || b[2]) return \"<div>\"; // *c*\n\n```\n\n", 1_900)]
    [InlineData("- An item of a *long* list\n", 4_000)]
    [InlineData("<details>\n<summary>A <b>title</b></summary>\n\nText with <kbd>Ctrl</kbd>.\n\n</details>\n\n", 1_000)]
    public void An_ordinary_long_body_is_whole(string part, int times) => Assert.Null(BodyHtml.Check(Times(part, times)).Fault);

    [Fact]
    public void A_long_table_is_whole() =>
        Assert.Null(BodyHtml.Check("|a|b|c|d|e|\n|-|-|-|-|-:|\n" + Times("| one | two | three | four | 5 |\n", 2_500)).Fault);

    [Fact]
    public void Many_footnotes_are_whole() =>
        Assert.Null(BodyHtml.Check(string.Concat(Enumerable.Range(1,
            300).Select(number => $"Text[^{number}] and *more*.\n\n[^{number}]: Note {number}, see [there](/a).\n\n"))).Fault);

    [Theory]
    [InlineData("*a ", 1_000, "", "1000 of the characters")]
    [InlineData("|", 100, "", "100 bars")]
    [InlineData("a\n", 9_999, "", "10000 lines")]
    [InlineData("> ", 32, "a", "32 quotes and lists in one line")]
    [InlineData("<div>", 99, "", "100 deep")]
    [InlineData("<hr>", 19_990, "", "20000 HTML elements")]
    public void A_fault_names_its_limit(string unit, int times, string end, string limit)
    {
        Assert.DoesNotContain(limit, BodyHtml.Check(Times(unit, times - 1) + end).Fault ?? "", StringComparison.Ordinal);
        Assert.Contains(limit, BodyHtml.Check(Times(unit, times + 20) + end).Fault ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_may_be_nested_as_deep_as_anyone_reads()
    {
        Assert.Null(BodyHtml.Check(NestedList(12)).Fault);
        Assert.Contains("32 deep", BodyHtml.Check(NestedList(20)).Fault ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_formatting_element_that_is_left_open_ends_with_its_paragraph() =>
        Assert.Equal("<p>a <b>b</b></p>\n<p>c</p>", BodyHtml.ForPage("a <b>b\n\nc").Trim());

    private static void AssertBounded(string body)
    {
        var clock = Stopwatch.StartNew();
        var fault = BodyHtml.Check(body).Fault;
        Assert.True(clock.Elapsed < Soon, $"Judging took {clock.Elapsed}.");

        clock.Restart();
        string[] rendered = [BodyHtml.ForPage(body), BodyHtml.ForFeed(body, Permalink), BodyHtml.Excerpt(body) ?? ""];
        Assert.True(clock.Elapsed < Soon, $"Rendering took {clock.Elapsed}.");
        if (fault is null)
            Assert.All(rendered, html => Assert.DoesNotContain("has too much markup to be shown", html, StringComparison.Ordinal));
    }

    private static string Full(string start, string unit) =>
        start + Times(unit, (Longest - Encoding.UTF8.GetByteCount(start)) / Encoding.UTF8.GetByteCount(unit));

    private static string NestedList(int levels) =>
        string.Concat(Enumerable.Range(0, levels).Select(level => $"{new string(' ', 2 * level)}- a\n"));

    private static string Times(string unit, int times) => new StringBuilder().Insert(0, unit, times).ToString();
}
