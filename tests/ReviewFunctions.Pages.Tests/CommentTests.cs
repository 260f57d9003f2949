using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Core.Tests.Feeds;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Json;
using Said = ReviewFunctions.Testing.Samples;

namespace ReviewFunctions.Pages.Tests;

/// <summary>Comments on the page of their review, and the form for another.</summary>
public sealed class CommentTests
{
    private static readonly IPageRenderer Renderer =
        new ServiceCollection().AddPages().BuildServiceProvider().GetRequiredService<IPageRenderer>();

    private static readonly Review Drama = Samples.Published(Samples.Drama);

    [Fact]
    public async Task Comments_stand_below_the_review_escaped_with_answers_below_what_they_answer()
    {
        var first = Said.Comment(Drama.Id) with { Name = "Sohn <Mina>", Url = new Uri("https://mina.example/"), Body = "**Loud** <b>" };
        var second = Said.Comment(Drama.Id, 1) with { Editor = "editor" };
        var answer = Said.Comment(Drama.Id, 2) with { InReplyTo = first.Key.Id };
        var page = await RenderAsync(PageOf(Drama) with { Comments = [first, second, answer] });

        Assert.Equal("3 comments", page.QuerySelector("#comments h2")?.TextContent);
        Assert.Equal([first, answer,
            second], page.QuerySelectorAll(".comment").Select(item =>
                new[] { first, second, answer }.Single(comment => item.Id == $"comment-{comment.Key.Id}")));
        var shown = page.GetElementById($"comment-{first.Key.Id}");
        Assert.Equal("Sohn <Mina>", shown?.QuerySelector(".name")?.TextContent);
        Assert.Equal("nofollow ugc noopener", shown?.QuerySelector("a.name")?.GetAttribute("rel"));
        Assert.Equal("Loud <b>", shown?.QuerySelector(".text")?.TextContent.Trim());
        Assert.Contains("Editor", page.GetElementById($"comment-{second.Key.Id}")?.TextContent, StringComparison.Ordinal);
        Assert.Equal($"#comment-{first.Key.Id}", page.QuerySelector(".reply .facts span:last-child a")?.GetAttribute("href"));
        Assert.Equal(["", first.Key.Id.ToString(), answer.Key.Id.ToString(), second.Key.Id.ToString()],
            page.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").Select(choice => choice.Value).OrderBy(value => value.Length > 0)
                .ToArray());
    }

    [Fact]
    public async Task The_form_works_without_a_script_and_every_field_has_a_label()
    {
        var page = await RenderAsync(PageOf(Drama));
        var form = Assert.Single(page.Forms);
        Assert.Equal(
            ("post", $"https://reviews.example/magazine/api/reviews/{Drama.Id}/comments"), (form.Method, form.GetAttribute("action")));
        Assert.All(form.QuerySelectorAll("input, textarea"),
            field => Assert.NotNull(field.Closest("label") ?? page.QuerySelector($"label[for={field.Id}]")));
        Assert.Empty(page.QuerySelectorAll("[style], [onclick], script:not([type='application/ld+json'], [src$='/copy.js'])"));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(3, page.QuerySelectorAll($"head link[rel=alternate][href*='/comments/{Drama.Id}/']").Length);
    }

    [Fact]
    public async Task Closed_comments_stay_and_no_form_is_offered_and_where_there_never_were_any_nothing_is_said()
    {
        var closed = Drama with { Content = Drama.Content with { Comments = CommentPolicy.Closed } };
        var page = await RenderAsync(PageOf(closed) with { Comments = [Said.Comment(Drama.Id)] });
        Assert.Empty(page.Forms);
        Assert.Single(page.QuerySelectorAll(".comment"));
        Assert.Empty(page.QuerySelectorAll(".choice"));
        Assert.Null((await RenderAsync(PageOf(closed))).GetElementById("comments"));
    }

    [Fact]
    public async Task A_form_that_was_not_taken_keeps_what_was_typed_and_says_beside_each_field_what_is_wrong()
    {
        var typed = new TypedComment
        {
            Name = "",
            Email = "no\"where",
            Body = "\nLong & <thought>",
            InReplyTo = Said.Comment(Drama.Id).Key.Id.ToString()
        };
        var page = await RenderAsync(new CommentFormPage(Samples.Site, Drama, typed, "The comment has faults.",
            [new FieldError("#/name", "This field is required."), new FieldError("#/email", "Must be one.")]));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Equal("The comment has faults.", page.QuerySelector("h1")?.TextContent);
        var name = page.QuerySelector("#comment-name");
        Assert.Equal(("true", "This field is required."), (name?.GetAttribute("aria-invalid"),
            page.GetElementById(name?.GetAttribute("aria-describedby") ?? "")?.TextContent));
        Assert.Equal("no\"where", (page.QuerySelector("#comment-email") as IHtmlInputElement)?.Value);
        Assert.Equal("\nLong & <thought>", page.QuerySelector("textarea")?.TextContent);
        Assert.Equal((typed.InReplyTo, 2), (page.QuerySelector<IHtmlInputElement>("input:checked")?.Value,
            page.QuerySelectorAll("[type=radio]").Length));
    }

    [Fact]
    public async Task A_fault_of_no_field_is_said_above_the_form_and_an_answer_to_nothing_can_be_sent_to_the_review()
    {
        var typed = new TypedComment { Name = "Sora", Body = "Late.", InReplyTo = Said.Comment(Drama.Id).Key.Id.ToString() };
        var page = await RenderAsync(new CommentFormPage(Samples.Site, Drama, typed, "No.",
            [new FieldError("#/inReplyTo", "There is no such comment."), new FieldError("", "Something else."),
                new FieldError("#/body", "One."), new FieldError("#/body", "Two.")]));
        Assert.Equal(
            ["There is no such comment.", "Something else."], page.QuerySelectorAll(".faults li").Select(fault => fault.TextContent));
        Assert.Equal("", page.QuerySelector<IHtmlInputElement>("input:checked")?.Value);
        Assert.Equal("One. Two.", page.GetElementById("comment-body-fault")?.TextContent);
    }

    private static ReviewPage PageOf(Review review) => ReviewPage.Of(Samples.Site, review, ReviewFunctions.Core.Images.ShownImages.None);

    private static async Task<IHtmlDocument> RenderAsync(Page page) =>
        await new HtmlParser().ParseDocumentAsync(Encoding.UTF8.GetString(await Renderer.RenderAsync(page,
            TestContext.Current.CancellationToken)), TestContext.Current.CancellationToken);
}
