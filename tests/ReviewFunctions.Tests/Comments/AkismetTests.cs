using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Tests.Comments;

/// <summary>What Akismet is told, and what its answers mean.</summary>
public sealed class AkismetTests : IAsyncLifetime
{
    private LocalAkismet? _akismet;
    private AskingApp? _app;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private LocalAkismet Akismet => _akismet ?? throw new InvalidOperationException("Akismet has not been started.");

    private AskingApp App => _app ?? throw new InvalidOperationException("The app has not been started.");

    public async ValueTask InitializeAsync()
    {
        _akismet = await LocalAkismet.StartAsync();
        _app = new AskingApp(_akismet.Address);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        if (_akismet is not null) await _akismet.DisposeAsync();
    }

    [Fact]
    public async Task It_is_told_everything_that_is_known_of_a_comment()
    {
        await App.Check.CheckAsync(Questions.Full(), Cancel);
        var form = Assert.Single(Akismet.AskedTo("comment-check"));
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["api_key"] = LocalAkismet.Key,
                ["blog"] = "https://reviews.example/",
                ["blog_lang"] = "ko_KR",
                ["blog_charset"] = "UTF-8",
                ["permalink"] = "https://reviews.example/reviews/%EC%82%AC%EC%9A%B4%EB%93%9C%ED%8A%B8%EB%9E%99-2/",
                ["comment_post_modified_gmt"] = "2026-11-22T12:00:00Z",
                ["user_ip"] = "203.0.113.7",
                ["user_agent"] = "Mozilla/5.0 (테스트)",
                ["referrer"] = "https://reviews.example/reviews/x/",
                ["comment_type"] = "comment",
                ["comment_author"] = "김민수 & 친구",
                ["comment_author_email"] = "minsu@example.org",
                ["comment_author_url"] = "https://example.org/%EB%AF%BC%EC%88%98",
                ["comment_content"] = "정말 좋았어요! 100% = \"great\" + more\nSecond line",
                ["comment_date_gmt"] = "2026-11-22T13:02:03Z",
            }.OrderBy(field => field.Key, StringComparer.Ordinal),
            form.Select(field => KeyValuePair.Create(field.Key, $"{field.Value}")).OrderBy(field => field.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_not_known_is_left_out()
    {
        await App.Check.CheckAsync(Questions.Bare(), Cancel);
        Assert.DoesNotContain(Assert.Single(Akismet.Asked).Form.Keys,
            name => name is "user_ip" or "user_agent" or "referrer" or "comment_author_email" or "comment_author_url");
    }

    [Fact]
    public async Task A_reply_is_said_to_be_one()
    {
        var question = Questions.Full();
        await App.Check.CheckAsync(question with { Comment = question.Comment with { InReplyTo = CommentId.New(Samples.Noon) } }, Cancel);
        Assert.Equal("reply", Assert.Single(Akismet.Asked).Form["comment_type"]);
    }

    [Fact]
    public async Task It_is_told_what_stood_in_the_hidden_field_and_that_it_was_asked_before()
    {
        await App.Check.CheckAsync(Questions.Full() with { Trap = "555-0100", IsRecheck = true }, Cancel);
        var form = Assert.Single(Akismet.Asked).Form;
        Assert.Equal(("phone", "555-0100", "retry"), ($"{form["honeypot_field_name"]}", $"{form["phone"]}", $"{form["recheck_reason"]}"));
    }

    [Theory]
    [InlineData("false", CommentVerdict.Ham)]
    [InlineData("true", CommentVerdict.Spam)]
    [InlineData("true\n", CommentVerdict.Spam)]
    [InlineData("invalid", CommentVerdict.Unknown)]
    [InlineData("TRUE", CommentVerdict.Unknown)]
    [InlineData("", CommentVerdict.Unknown)]
    [InlineData("Missing required field: user_ip.", CommentVerdict.Unknown)]
    public async Task Its_answer_is_the_verdict(string said, CommentVerdict verdict)
    {
        Akismet.Answer = context => LocalAkismet.Say(context, said);
        Assert.Equal(verdict, await App.Check.CheckAsync(Questions.Full(), Cancel));
        Assert.Equal(
            verdict == CommentVerdict.Unknown ? 1 : 0, App.Journal.Lines.Count(line => line.Contains("trouble", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(CommentVerdict.Ham, "submit-ham")]
    [InlineData(CommentVerdict.Spam, "submit-spam")]
    public async Task A_correction_tells_it_the_same_of_the_comment(CommentVerdict verdict, string method)
    {
        await App.Check.CheckAsync(Questions.Bare(), Cancel);
        Assert.True(await App.Check.CorrectAsync(Questions.Bare(), verdict, Cancel));
        Assert.Equal(["comment-check", method], Akismet.Asked.Select(asked => asked.Method));
        Assert.Equal(Akismet.Asked[0].Form.Keys, Akismet.Asked[1].Form.Keys);
    }

    [Fact]
    public async Task A_correction_counts_only_if_it_was_heard()
    {
        Akismet.Answer = LocalAkismet.Invalid;
        Assert.False(await App.Check.CorrectAsync(Questions.Full(), CommentVerdict.Ham, Cancel));
        Akismet.Answer = LocalAkismet.Failing;
        Assert.False(await App.Check.CorrectAsync(Questions.Full(), CommentVerdict.Spam, Cancel));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public async Task Without_a_key_nobody_is_asked(string? key)
    {
        await using var app = new AskingApp(Akismet.Address, key: key);
        Assert.False(app.Check.IsThere);
        Assert.Equal(CommentVerdict.Unknown, await app.Check.CheckAsync(Questions.Full(), Cancel));
        Assert.False(await app.Check.CorrectAsync(Questions.Full(), CommentVerdict.Spam, Cancel));
        Assert.Empty(Akismet.Asked);
    }
}
