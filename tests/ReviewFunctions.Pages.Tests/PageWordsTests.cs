using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Core.Tests.Feeds;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Site;
using Repository = ReviewFunctions.Testing.Repository;
using Said = ReviewFunctions.Testing.Samples;

namespace ReviewFunctions.Pages.Tests;

/// <summary>What the pages themselves say, in the languages that there are words in.</summary>
public sealed partial class PageWordsTests
{
    private static readonly string Sources = string.Concat(
        from project in (string[])["ReviewFunctions.Pages", "ReviewFunctions.Core"]
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", project), "*", SearchOption.AllDirectories)
        where Path.GetExtension(file) is ".cs" or ".cshtml" or ".js"
        where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        where !file.Contains("node_modules", StringComparison.Ordinal)
        select File.ReadAllText(file));

    /// <summary>A thing that has everything that is told of things.</summary>
    private static readonly Subject Everything = Samples.Drama.Subject with
    {
        Season = 2,
        Pages = 3,
        Provider = "P",
        Publisher = "Q",
        Address = new PostalAddress { Locality = "L" },
    };

    private static readonly HashSet<string> Shown =
    [
        .. Used().Matches(Sources).Select(match => match.Groups["text"].Value),
        .. OfScript().Matches(Sources).SelectMany(match => Literal().Matches(match.Value)).Select(match => match.Groups["text"].Value),
        .. Enum.GetValues<SubjectKind>().SelectMany(WordsOf),
        .. Enum.GetValues<SpoilerLevel>().Select(level => SpoilerNotice.For(level)).OfType<string>(),
        .. Enum.GetValues<ChannelKind>().Select(ListAddresses.NameOf),
        .. Enum.GetValues<ChannelKind>().SelectMany(kind =>
            new[] { PageWordsOfLists.AllOf(kind), PageWordsOfLists.DescriptionOf(kind), FormatOf(kind) }),
        PageWords.DayFormat, PageWords.MonthFormat, PageWords.YearFormat,
    ];

    public static TheoryData<string> Languages => [.. PageWords.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Everything_that_pages_say_is_there_in_each_language_and_nothing_else(string language)
    {
        var texts = PageWords.For(LanguageTag.Parse(language)).Texts;

        Assert.Equal(language, PageWords.For(LanguageTag.Parse($"{language}-XX")).Language.ToString());
        Assert.Equal([], Shown.Except(texts.Keys));
        Assert.Equal([], texts.Keys.Except(Shown));
        Assert.DoesNotContain(texts, pair => string.IsNullOrEmpty(pair.Value));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_translation_has_the_places_of_its_text_and_in_their_order_where_elements_fill_them(string language)
    {
        var words = PageWords.For(LanguageTag.Parse(language));

        Assert.DoesNotContain(words.Texts, pair => !Places(pair.Key).Order().SequenceEqual(Places(pair.Value).Order()));
        var filled = Around().Matches(Sources).Select(match => match.Groups["text"].Value).ToList();
        Assert.NotEmpty(filled);
        Assert.DoesNotContain(filled, text => !Places(text).SequenceEqual(Places(words[text])));
    }

    [Theory]
    [InlineData("en", "3 August 2026", "August 2026", "2026")]
    [InlineData("ko-KR", "2026년 8월 3일", "2026년 8월", "2026년")]
    [InlineData("ja", "2026年8月3日", "2026年8月", "2026年")]
    [InlineData("zh-TW", "2026年8月3日", "2026年8月", "2026年")]
    [InlineData("de-AT", "3. August 2026", "August 2026", "2026")]
    [InlineData("fr", "3 août 2026", "août 2026", "2026")]
    [InlineData("es-MX", "3 de agosto de 2026", "agosto de 2026", "2026")]
    [InlineData("pt-BR", "3 de agosto de 2026", "agosto de 2026", "2026")]
    [InlineData("ar-SA", "3 أغسطس 2026", "أغسطس 2026", "2026")]
    [InlineData("fi", "2026-08-03", "2026-08", "2026")]
    public void Dates_are_in_the_words_of_the_language_and_in_the_zone_of_the_site(string language, string day, string month, string year)
    {
        var tag = LanguageTag.Parse(language);
        var evening = new DateTimeOffset(2026, 8, 2, 20, 0, 0, TimeSpan.Zero);

        Assert.Equal(day, PageDates.Written(evening, SiteTimeZone.Stored("Asia/Seoul"), tag));
        Assert.Equal(month, PageDates.Written(new Archive(new Month(2026, 8), 1), tag));
        Assert.Equal(year, PageDates.Written(new Experience(DateOf("2026")), tag));
    }

    [Theory]
    [InlineData("ko", "ltr")]
    [InlineData("ar", "rtl")]
    public async Task Pages_in_another_language_say_nothing_in_English(string language, string direction)
    {
        foreach (var page in PagesIn(LanguageTag.Parse(language)))
        {
            var html = await new RazorPageRenderer().RenderAsync(page, TestContext.Current.CancellationToken);
            var document = await new HtmlParser().ParseDocumentAsync(Encoding.UTF8.GetString(html), TestContext.Current.CancellationToken);

            Assert.Equal(direction, document.DocumentElement.GetAttribute("dir"));
            Assert.Empty(document.QuerySelectorAll("[lang=en]"));
            var texts = document.All.SelectMany(element => element.ChildNodes.OfType<IText>())
                .Where(text => text.ParentElement is { LocalName: not "script" and not "input" }).Select(text => text.Data);
            var attributes = document.All.SelectMany(element => new[] { "aria-label", "title", "data-copy", "data-copied" }
                .Select(element.GetAttribute)).Append(document.QuerySelector("meta[name=description]")?.GetAttribute("content"));
            var shown = texts.Concat(attributes.OfType<string>());
            Assert.Equal([], shown.SelectMany(text => English().Matches(text).Select(match => match.Value)).Distinct());
        }
    }

    [Fact]
    public async Task What_the_site_says_beside_a_review_in_another_language_is_in_its_own()
    {
        var korean = LanguageTag.Parse("ko");
        var review = Samples.Published(Samples.Drama with { Spoilers = SpoilerLevel.None });
        var html = await new RazorPageRenderer().RenderAsync(
            new HomePage(Samples.Site with { Language = korean }, [review]), TestContext.Current.CancellationToken);
        var document = await new HtmlParser().ParseDocumentAsync(Encoding.UTF8.GetString(html), TestContext.Current.CancellationToken);

        var item = document.QuerySelector(".reviews li");
        Assert.Equal("en", item?.GetAttribute("lang"));
        Assert.Equal("ko", item?.QuerySelector(".facts")?.GetAttribute("lang"));
        Assert.Contains("스포일러 없음", item?.QuerySelector(".facts")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("6부작 × 45분", item?.QuerySelector(".about")?.TextContent, StringComparison.Ordinal);
        Assert.Null(document.QuerySelector(".menu summary")?.GetAttribute("lang"));
    }

    [Fact]
    public void A_page_in_a_language_without_words_says_that_its_own_are_English()
    {
        var (finnish, hebrew) = (LanguageTag.Parse("fi"), LanguageTag.Parse("he"));

        Assert.Same(PageWords.English, PageWords.For(finnish));
        Assert.Equal(("en", "ltr"), (PageWords.For(hebrew).LangIn(hebrew), PageWords.For(hebrew).DirIn(hebrew)));
        Assert.Null(PageWords.English.LangIn(LanguageTag.Parse("en-GB")));
    }

    private static IEnumerable<Page> PagesIn(LanguageTag language)
    {
        var site = Samples.Site with { Title = "7", Description = "8", Language = language, AnswerMails = true };
        var content = Samples.Drama with
        {
            Language = language,
            Headline = "1",
            Column = "2",
            Summary = "3",
            Verdict = "4",
            Disclosure = "5",
            Body = "||6||\n\n# 1\n\n# 2\n\n# 3\n\n# 4",
            Tags = ["9"],
            Author = "a-1",
            Experienced = new Experience(DateOf("2026-11-03"), Again: true),
            Subject = Everything with
            {
                Title = "1",
                OriginalTitle = null,
                Genres = [],
                People = [new Person("3", Character: "4"), new Person("5")],
                Provider = "6",
                Publisher = "7",
                Address = null,
            },
        };
        var review = Samples.Published(content) with { Updated = Samples.Morning.AddDays(3) };
        var comment = Said.Comment(review.Id) with { Name = "1", Body = "||2||" };
        var answer = Said.Comment(review.Id, 1) with { Name = "2", Body = "3", Editor = "editor", InReplyTo = comment.Key.Id };
        var further = new FurtherReading { Previous = review, Next = review, Related = [review], AlsoBy = [review] };
        var page = ReviewPage.Of(site with { Comments = CommentPolicy.Moderated }, review, ShownImages.None) with
        {
            Comments = [comment, answer],
            Further = further,
        };
        var (tag, november) = (Channel.Named(ChannelKind.Tag, "9"), new Archive(new Month(2026, 11), 1));
        yield return page with { Work = Channel.OfWork(review.Content.Subject) };
        yield return page with { PreviewUntil = Samples.Morning };
        yield return new HomePage(site, []);
        yield return new HomePage(site, [review]);
        yield return new ChannelPage(site, Channel.OfKind(SubjectKind.TvSeries), [review]) { Older = 1 };
        yield return new ChannelPage(site, tag, [review]) { Number = 2, Older = 1 };
        yield return new ChannelPage(site, tag, []);
        yield return new ChannelPage(site, new Channel(ChannelKind.Work, "1", "1"), [review, review]);
        yield return new ChannelIndexPage(site, ChannelKind.Author, []);
        yield return new ChannelIndexPage(site, ChannelKind.Kind, [Channel.OfKind(SubjectKind.Film)]);
        yield return new DirectoryPage(site, [Channel.All, tag, Channel.OfKind(SubjectKind.Stage)]);
        yield return new ArchivePage(site, november, [review]) { Older = november, Newer = november };
        yield return new ArchivePage(site, november, []);
        yield return new ArchiveIndexPage(site, [new PublishedMonth(november.Month)]);
        yield return new SearchPage(site);
        yield return new AnswerMailPage(site, review, HasEnded: false);
        yield return new AnswerMailPage(site, review, HasEnded: true);
        yield return new MovedPage(site, new Uri("https://1.2/"));
        yield return new GonePage(site);
        yield return new NotFoundPage(site);
    }

    private static IEnumerable<string> WordsOf(SubjectKind kind)
    {
        var whole = Everything with { Kind = kind };
        Subject[] subjects =
        [
            whole, whole with { Publisher = null }, whole with { Minutes = null }, whole with { Episodes = 1, Minutes = null, Pages = 1 },
            whole with { Episodes = null }, whole with { Episodes = null, Minutes = null },
        ];
        return
        [
            SubjectText.Kind(kind), SubjectText.Experienced(kind), .. subjects.Select(SubjectText.Provider),
            .. subjects.SelectMany(SubjectText.Facts).Select(fact => fact.Label),
            .. subjects.SelectMany(SubjectText.Particulars).Select(text => text.Format).Where(format => format != "{0}"),
        ];
    }

    private static PartialDate DateOf(string text) => PartialDate.TryParse(text, out var date) ? date : throw new FormatException(text);

    private static string FormatOf(ChannelKind kind) => Samples.Site.DescriptionOf(new Channel(kind, "a", "a"), "a").Format;

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value);

    [GeneratedRegex("""
        (?:[wW]ords|around)\[\s*"(?<text>[^"]+)"
        |Around\("(?<text>[^"]+)"|Language\)\["(?<text>[^"]+)"
        |\bsay\('(?<text>[^']+)'|words\['(?<text>[^']+)'\]|\?\ "(?<text>About)"\ :
        """, RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Used();

    [GeneratedRegex("""OfScript =\s*\[[^\]]+\]""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfScript();

    [GeneratedRegex("\"(?<text>[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Literal();

    [GeneratedRegex("""Around\("(?<text>[^"]+)"\)""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Around();

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    /// <summary>Words in Latin letters, but for names.</summary>
    [GeneratedRegex(@"\b(?!Atom|RSS|JSON|Feed|OPML|Markdown|Akismet|JavaScript|https)[A-Za-z]{3,}",
        RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex English();
}
