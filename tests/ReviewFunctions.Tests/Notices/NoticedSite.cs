using System.Text.Json.Nodes;
using MimeKit;
using ReviewFunctions.Tests.Comments;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Settings;

namespace ReviewFunctions.Tests.Notices;

/// <summary>A site that has somebody to tell of comments, at a time that a test moves. Without a check, each comment waits.</summary>
public sealed class NoticedSite : IAsyncLifetime
{
    public const string Moderator = "mod@example.org", Author = "mina@example.org";

    private AppHost? _app;
    private LocalMailServer? _mail;
    private LocalProgram? _program;

    public Clock Clock { get; } = new();

    public AppHost App => _app ?? throw new InvalidOperationException("The app has not been started.");

    public HttpClient Client => App.Client;

    public LocalMailServer Mail => _mail ?? throw new InvalidOperationException("The server of mail has not been started.");

    public LocalProgram Program => _program ?? throw new InvalidOperationException("The program has not been started.");

    public async ValueTask InitializeAsync()
    {
        await Clock.InitializeAsync();
        _mail = LocalMailServer.Start();
        _program = await LocalProgram.StartAsync();
        _app = await Clock.StartAppAsync([
            ("Outbound:AllowLoopback", "true"), ("Mail:Server", _mail.Address), ("Mail:From", "Reviews <reviews@example.org>"),
            ("Mail:Moderators", $"{Moderator}, second@example.org"),
            ("Webhook:Address", _program.Address), ("Webhook:Secret", LocalProgram.Secret),
        ]);
        await Client.PatchSiteAsync(
            $$"""{ "title": "Korean nights", "answerMails": true, "bylines": { "mina": { "name": "Mina", "email": "{{Author}}" } } }""");
    }

    /// <summary>A comment that an editor has approved, with an address that wants to be told of answers, if there is one.</summary>
    public async Task<JsonObject> ApproveAsync(
        JsonNode review, string body, string name = "Sora", string? email = null, JsonNode? inReplyTo = null)
    {
        var comment = Talking.New(body, name);
        if (email is not null) (comment["email"], comment["wantsAnswers"]) = (email, true);
        if (inReplyTo is not null) comment["inReplyTo"] = $"{inReplyTo}";
        using var posted = await Client.CommentAsync(review, comment);
        Assert.True(posted.IsSuccessStatusCode, await posted.Content.ReadAsStringAsync());
        var stored = await Client.ReadCommentAsync(review, (await posted.JsonAsync())["id"]);
        await SetAsync(stored, "approved");
        return stored;
    }

    public async Task SetAsync(JsonNode comment, string status)
    {
        using var decided = await Client.DecideAsync(comment, HttpMethod.Patch, $$"""{"status":"{{status}}"}""");
        Assert.True(decided.IsSuccessStatusCode, await decided.Content.ReadAsStringAsync());
    }

    /// <summary>Tells everybody of what was done before, well, and forgets it.</summary>
    public async Task SettleAsync()
    {
        (Mail.Refusal, Program.Status) = (_ => null, 204);
        Clock.Time.Advance(TimeSpan.FromHours(2));
        await RunTimerAsync();
        Mail.Forget();
        Program.Forget();
    }

    public Task RunTimerAsync() => Clock.RunTimerAsync(App);

    public static string TextOf(MimeMessage mail) => (mail.TextBody ?? "").ReplaceLineEndings("\n");

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        if (_mail is not null) await _mail.DisposeAsync();
        if (_program is not null) await _program.DisposeAsync();
        await Clock.DisposeAsync();
    }
}
