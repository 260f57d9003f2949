using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Telemetry;
using ReviewFunctions.Tests.Comments;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Images;

namespace ReviewFunctions.Tests.Telemetry;

/// <summary>What can be seen of the app from outside, and what cannot.</summary>
public sealed class TelemetryTests(WatchedSite site) : IClassFixture<WatchedSite>
{
    private const string Secret = "사운드트랙-never-to-be-seen";

    [Fact]
    public async Task A_publication_is_seen_as_save_publish_render_and_every_storage_call()
    {
        var (answer, trace) = await site.SendAsync(HttpMethod.Post, "/api/reviews", Editor.NewReview().ToJsonString());
        using (answer) Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var request = await RequestAsync(trace);
        var spans = site.SpansOf(trace);
        var save = Assert.Single(spans, span => span.OperationName == "save");
        var publish = Assert.Single(spans, span => span.OperationName == "publish");
        Assert.Equal((request.SpanId, request.SpanId), (save.ParentSpanId, publish.ParentSpanId));
        Assert.Equal(1, save.GetTagItem("revision"));
        var renders = spans.Where(span => span.OperationName == "render").ToList();
        Assert.NotEmpty(renders);
        Assert.All(renders, render => Assert.Equal(publish.SpanId, render.ParentSpanId));

        Assert.Contains(
            spans, span => span.Source.Name.StartsWith("Azure.Data.Tables", StringComparison.Ordinal) && span.ParentSpanId == save.SpanId);
        Assert.All(renders, render => Assert.Contains(spans,
            span => span.Source.Name.StartsWith("Azure.Storage.Blobs", StringComparison.Ordinal) && span.ParentSpanId == render.SpanId));
    }

    [Fact]
    public async Task Everything_that_is_watched_is_measured()
    {
        var (answer, _) = await site.SendAsync(HttpMethod.Post, "/api/reviews", Editor.NewReview().ToJsonString());
        using (answer) await CommentAsync(await answer.JsonAsync());
        await site.App.Client.AddImageAsync();
        await Clock.RunTimerAsync(site.App);
        using var poll = await site.App.Client.GetAsync("/feed.xml", TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get,
            "/feed.xml")
        { Headers = { IfNoneMatch = { poll.Headers.ETag ?? throw new InvalidOperationException() } } };
        using var unchanged = await site.App.Client.SendAsync(again, TestContext.Current.CancellationToken);
        using var zipped = new HttpRequestMessage(HttpMethod.Get, "/feed.json") { Headers = { AcceptEncoding = { new("br") } } };
        using var packed = await site.App.Client.SendAsync(zipped, TestContext.Current.CancellationToken);

        var measured = site.Measure();
        Assert.Superset(new HashSet<string> { "encoding=identity,kind=rss,status=200", "encoding=identity,kind=rss,status=304",
            "encoding=br,kind=json,status=200" }, measured["review_functions.documents.requests"].ToHashSet());
        Assert.Contains("answer=storage", measured["review_functions.documents.lookups"]);
        Assert.Contains("timer=PublishPending", measured["review_functions.timer.runs"]);
        Assert.Superset(
            new HashSet<string> { "verdict=ham", "verdict=spam", "verdict=editor" }, measured["review_functions.comments"].ToHashSet());
        Assert.Contains("verdict=ham", measured["review_functions.comments.corrections"]);
        Assert.Contains("outcome=made", measured["review_functions.images.duration"]);
        Assert.All(
            (string[])["outbox.rows", "outbox.age", "publication.duration"], name => Assert.NotEmpty(measured[$"review_functions.{name}"]));
    }

    [Fact]
    public async Task No_text_of_a_review_no_slug_of_a_draft_and_no_token_is_in_it()
    {
        var draft = Editor.NewReview(Secret, "draft");
        (draft["body"], draft["summary"], draft["verdict"]) = ($"**{Secret}**", Secret, Secret);
        var (answer, trace) = await site.SendAsync(HttpMethod.Post, $"/api/reviews?code={AppHost.FunctionKey}", draft.ToJsonString());
        using (answer) Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        await RequestAsync(trace);
        var said = site.SpansOf(trace).SelectMany(span => span.TagObjects.Select(tag => $"{tag.Key} {tag.Value}")
            .Concat(span.Events.SelectMany(happened => happened.Tags.Select(tag => $"{tag.Key} {tag.Value}"))).Append(span.DisplayName)
                .Append(span.StatusDescription ?? "")).Concat(site.Logs).ToList();
        Assert.NotEmpty(said);
        Assert.All((string[])[Secret, Uri.EscapeDataString(Secret), Editor.Token, Editor.Token[4..], AppHost.FunctionKey], text =>
            Assert.DoesNotContain(said, line => line.Contains(text, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Where_nobody_is_to_have_it_nothing_is_made()
    {
        await using var app = await AppHost.StartAsync(await ReviewFunctions.Testing.Emulator.NewAccountAsync());
        Assert.Null(app.Services.GetService(typeof(OpenTelemetry.Trace.TracerProvider)));
        Assert.Null(app.Services.GetService(typeof(OpenTelemetry.Metrics.MeterProvider)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false, "Telemetry:Console", "false")]
    [InlineData(true, "Telemetry:Console", "false", "OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9")]
    public void Where_nothing_is_said_the_console_has_it(bool isMade, params string[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Chunk(2).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1]))).Build();
        var services = new ServiceCollection().AddTelemetry(configuration, _ => { });
        Assert.Equal(isMade, services.Any(service => service.ServiceType == typeof(OpenTelemetry.Trace.TracerProvider)));
    }

    /// <summary>A comment of an editor's, one of a reader's, and one that is taken for spam by mistake.</summary>
    private async Task CommentAsync(JsonObject review)
    {
        await site.App.Client.AddCommentAsync(review);
        await site.App.Client.PostCommentAsync(review, "Said by a reader.");
        var spam = await site.App.Client.PostCommentAsync(review, "Said by mistake.", LocalAkismet.Spammer);
        using var decided = await site.App.Client.DecideAsync(spam, HttpMethod.Patch, """{"status":"approved"}""");
        Assert.Equal(HttpStatusCode.OK, decided.StatusCode);
    }

    /// <summary>The worker's own span of the invocation, which ends after the client has its answer.</summary>
    private async Task<Activity> RequestAsync(ActivityTraceId trace)
    {
        Activity? request = null;
        await Eventually.IsTrueAsync(() => Task.FromResult((request = site.SpansOf(trace)
            .FirstOrDefault(span => span.Source.Name == "Microsoft.Azure.Functions.Worker")) is not null));
        return request!; // Not null: waited for just now.
    }
}
