using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Tests.Cli;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Idempotency;

/// <summary>
/// What becomes of a request whose process dies with its answer unsaid: the next try, two minutes later, finds what was done.
/// </summary>
public sealed class TakeOverTests(Clock clock) : IClassFixture<Clock>
{
    private readonly string _key = Keys.New();

    private HttpClient Client => clock.Client;

    [Fact]
    public async Task A_review_that_was_stored_is_found_and_answered_with()
    {
        var review = Editor.NewReview($"Died {_key}", "draft").ToJsonString();
        using var died = await PostAndDieAsync("/api/reviews", review);
        using var again = await PostAsync("/api/reviews", review);
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        var stored = Assert.Single(await Client.ListAsync($"headline=Died {_key}"));
        Assert.Equal((string?)stored?["id"], (string?)(await again.JsonAsync())["id"]);
        Assert.Equal(1, (int?)stored?["revision"]);
    }

    [Theory]
    [InlineData("\"1\"")]
    [InlineData("*")]
    public async Task An_action_that_was_taken_is_not_taken_again(string ifMatch)
    {
        var review = await Client.PublishAsync(Editor.NewReview(status: "draft"));
        using var died = await PostAndDieAsync($"/api/reviews/{review["id"]}/publish", body: null, ("If-Match", ifMatch));
        await Client.StepAsync(review, "patch", """{"verdict":"Somebody else's."}""");

        using var again = await PostAsync($"/api/reviews/{review["id"]}/publish", body: null, ("If-Match", ifMatch));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        var answer = await again.JsonAsync();
        Assert.Equal((2, "published"), ((int?)answer["revision"], (string?)answer["status"]));
        using var now = await Client.GetAsEditorAsync($"/api/reviews/{review["id"]}");
        Assert.Equal(3, (int?)(await now.JsonAsync())["revision"]);
    }

    [Fact]
    public async Task A_token_whose_secret_nobody_saw_makes_way_for_one_with_the_same_id()
    {
        const string request = """{"editor":"Mina","scopes":["create"]}""";
        using var died = await PostAndDieAsync("/api/tokens", request);
        using var again = await PostAsync("/api/tokens", request);
        var token = await again.JsonAsync();
        using var list = await Client.SendAsOwnerAsync(HttpMethod.Get, "/api/tokens");
        Assert.Single((await list.JsonAsync())["items"]?.AsArray() ?? [], item => (string?)item?["id"] == (string?)token["id"]);
        using var knock = await Client.KnockAsync($"Bearer {token["secret"]}");
        Assert.Equal(HttpStatusCode.OK, knock.StatusCode);
    }

    [Fact]
    public async Task Until_two_minutes_are_over_the_next_try_waits()
    {
        var review = Editor.NewReview(status: "draft").ToJsonString();
        await using (var dying = await DyingAsync())
        using (await dying.Client.PostAsync("/api/reviews", _key, review)) { }
        clock.Time.Advance(ClaimService.TakeOverAfter - TimeSpan.FromSeconds(1));
        using var early = await PostAsync("/api/reviews", review);
        await early.AssertProblemAsync(HttpStatusCode.Conflict, "request-in-flight");
        Assert.Equal(TimeSpan.FromSeconds(1), early.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task A_file_whose_posting_died_is_posted_by_the_next_command_which_waits()
    {
        var text =
            $"---\nheadline: Died {_key}\nlanguage: en\nfeedId: urn:{_key}\nsubject:\n  kind: album\n  title: 1984\n---\n\nTwice sent.\n";
        await using (var dying = await DyingAsync(diesAtOnce: true))
        {
            using var first = new Terminal(dying.Client);
            Assert.NotEqual(ExitCode.Done, await first.RunAsync("post", first.Write("review.md", text)));
            Assert.Contains("500", first.Error, StringComparison.Ordinal);
        }

        var since = clock.Time.GetUtcNow();
        using var next = new Terminal(Client) { Time = new Waiting(clock.Time) };
        Assert.Equal("created", (string?)(await next.ResultAsync("post", next.Write("review.md", text)))["result"]);
        Assert.Single(await Client.ListAsync($"headline=Died {_key}"));
        Assert.InRange(clock.Time.GetUtcNow() - since, ClaimService.TakeOverAfter, 2 * ClaimService.TakeOverAfter);
    }

    private Task<HttpResponseMessage> PostAsync(string path, string? body, params (string, string)[] headers) =>
        Client.PostAsync(path, _key, body, headers);

    /// <summary>Sends a request to an app that does it and dies before the answer is kept; then lets two minutes go by.</summary>
    private async Task<HttpResponseMessage> PostAndDieAsync(string path, string? body, params (string, string)[] headers)
    {
        await using var dying = await DyingAsync();
        var answer = await dying.Client.PostAsync(path, _key, body, headers);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        clock.Time.Advance(ClaimService.TakeOverAfter);
        return answer;
    }

    private Task<AppHost> DyingAsync(bool diesAtOnce = false) => AppHost.StartAsync(clock.Connection, services => services
        .AddSingleton<TimeProvider>(clock.Time)
        .AddSingleton<IClaimStore>(new ForgetfulClaims(clock.App.Services.GetRequiredService<IClaimStore>(), diesAtOnce)));

    /// <summary>Time that whoever waits lets go by.</summary>
    private sealed class Waiting(FakeTimeProvider time) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => time.GetUtcNow();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            time.Advance(dueTime);
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
