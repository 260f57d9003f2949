using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Comments.Blocking;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Testing;
using ReviewFunctions.Tests.Comments;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Idempotency;
using ReviewFunctions.Tests.Images;
using ReviewFunctions.Tests.Notices;
using Editor = ReviewFunctions.Tests.Hosting.Editor;

namespace ReviewFunctions.Tests.OpenApi;

/// <summary>
/// A site to try every operation on, with an app beside it that dies before its answers are kept and one that has lost its storage.
/// </summary>
public sealed class Walk : IAsyncLifetime
{
    /// <summary>Its requests end before they have published anything: the walk asks for answers, not for documents.</summary>
    private readonly Site _site = new(("Publishing:RequestTime", "00:00:00.001"), ("XmlRpc:Enabled", "true"));
    private readonly List<IDisposable> _proxies = [];
    private readonly TaskCompletionSource<string> _end = new();
    private readonly Dictionary<string, JsonObject> _owned = [];
    private int _made;

    internal AnswerJudge Judge { get; } = new();

    internal AppHost Dying { get; private set; } = null!; // Not null: set before any test runs, as is the next.

    /// <summary>Lives a day later, when what nobody published here is late.</summary>
    internal AppHost Late { get; private set; } = null!;

    internal AppHost WithoutStorage { get; private set; } = null!;

    /// <summary>One whose only place for decoding is taken for as long as it runs.</summary>
    internal AppHost Busy { get; private set; } = null!;

    internal HttpClient Client => _site.Client;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        await Judge.ReadAsync(Description.Document);
        Dying = await AppHost.StartAsync(_site.Connection, services =>
            services.AddSingleton<IClaimStore>(new ForgetfulClaims(_site.App.Services.GetRequiredService<IClaimStore>())));
        var (connection, blobs, tables) = StorageProxy.For(_site.Connection);
        (blobs.IsDown, tables.IsDown) = (true, true);
        _proxies.AddRange([blobs, tables]);
        WithoutStorage = await AppHost.StartAsync(connection);
        Busy = await AppHost.StartAsync(_site.Connection, replace: null, ("Images:Decodes", "1"), ("Images:MostWaiting", "0"));
        _ = Busy.Services.GetRequiredService<DecodeGate>().EnterAsync(() => _end.Task, CancellationToken.None);
        Late = await AppHost.StartAsync(_site.Connection,
            services => services.AddSingleton<TimeProvider>(new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddDays(1))));
        using var unpublished = await SendAsync((await ValidAsync(Description.Operation("CreateReview"))).With("Prefer", "respond-async"));
        Assert.Equal(HttpStatusCode.Created, unpublished.StatusCode);
        await NameBylinesAsync();
    }

    /// <summary>A request that does what the operation is for, on a review or a token made for it.</summary>
    internal async Task<Sent> ValidAsync(DescribedOperation operation, string? id = null)
    {
        if (operation.Path.StartsWith("/api/pages", StringComparison.Ordinal) && await BadPages.MakeRoomAsync(this)) _owned.Clear();
        var owned = await OwnedAsync(operation);
        var sent = new Sent(HttpMethod.Parse(operation.Verb), operation.Path
            .Replace("{id}", id ?? (string?)owned["id"], StringComparison.Ordinal)
            .Replace("{comment}", (string?)owned["comment"], StringComparison.Ordinal)
            .Replace("{link}", (string?)owned["link"], StringComparison.Ordinal)
            .Replace("{signature}", (string?)owned["signature"], StringComparison.Ordinal)
            .Replace("{secret}", (string?)owned["secret"], StringComparison.Ordinal)
            .Replace("{revision}", "1", StringComparison.Ordinal));
        if (operation.IsForAnybody) sent = sent.With("X-Forwarded-For", NewClientAddress());
        if (operation.IsEditors) sent = sent.WithToken(Editor.Token);
        if (operation.IsOwners) sent = sent.With(Sent.OwnersKey, AppHost.FunctionKey);
        if (operation.NeedsIfMatch) sent = sent.With(Sent.IfMatch, "*");
        if (operation.TakesFile) return sent.WithFile(Uploads.NewPhoto());
        if (operation.Id == "CompleteField") return sent.WithQuery("field=person&q=k");
        return operation.Body is { } body ? sent.With(WithAddressesOfItsOwn(body)) : sent;
    }

    /// <summary>What the operation is about: the same for all requests until one of them has changed something.</summary>
    private async Task<JsonObject> OwnedAsync(DescribedOperation operation)
    {
        var (kind, make) = Maker(operation);
        if (!_owned.TryGetValue(kind, out var owned)) _owned[kind] = owned = await make();
        return owned;
    }

    private (string Kind, Func<Task<JsonObject>> Make) Maker(DescribedOperation operation) => operation.Path.Split('/') switch
    {
        [_, _, "tokens", ..] => ("token", () => Client.MakeTokenAsync()),
        [_, _, "images", _, "allow"] => ("removed image", () => Client.AddRemovedImageAsync()),
        [_, _, "images", _, ..] => ("image", () => Client.AddImageAsync()),
        [_, _, "pages", _] => ("page", () => BadPages.NewAsync(this)),
        [_, _, "comments", "blocks", _] => ("block", NewBlockAsync),
        [_, _, _, _, "working-copy", ..] => ("working copy", NewCopiedAsync),
        [_, _, _, _, "preview-links", _] or [_, _, "preview", _, _] => ("preview link", NewLinkedAsync),
        [_, _, _, _, "comments", _, "answers", _] => ("comment to be answered", NewAnsweredAsync),
        [_, _, _, _, "comments", _] => ("comment", NewCommentedAsync),
        _ => (StateFor(operation), () => NewReviewAsync(StateFor(operation))),
    };

    private static string StateFor(DescribedOperation operation) => operation.Id switch
    {
        "WithdrawReview" or "PostComment" => "published",
        "UndeleteReview" => "deleted",
        _ => "draft",
    };

    /// <summary>A review that is a draft, published, withdrawn, deleted or erased.</summary>
    internal async Task<JsonObject> NewReviewAsync(string state)
    {
        var review = await Client.PublishAsync(Editor.NewReview($"Walked past {Number()}", state is "published" or "withdrawn"
            ? "published" : "draft"));
        if (state == "withdrawn") await Client.StepAsync(review, "withdraw");
        if (state == "deleted") await Client.StepAsync(review, "delete");
        if (state != "erased") return review;
        using var erased = await Client.SendAsOwnerAsync(HttpMethod.Post, $"/api/reviews/{review["id"]}/erase");
        Assert.Equal(HttpStatusCode.OK, erased.StatusCode);
        return review;
    }

    /// <summary>A published review with a working copy.</summary>
    internal async Task<JsonObject> NewCopiedAsync()
    {
        var review = await NewReviewAsync("published");
        await Client.StepAsync(new JsonObject { ["id"] = $"{review["id"]}/working-copy" }, "patch", """{"verdict":"Unseen."}""");
        return review;
    }

    /// <summary>Something that is blocked.</summary>
    private async Task<JsonObject> NewBlockAsync()
    {
        using var made = await SendAsync(await ValidAsync(Description.Operation("BlockComments")));
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        return await made.JsonAsync();
    }

    /// <summary>Blocks as much as can be, with what the document shows among it.</summary>
    internal async Task BlockAllAsync()
    {
        await NewBlockAsync();
        var store = _site.App.Services.GetRequiredService<IBlockStore>();
        var now = TimeProvider.System.GetUtcNow();
        await Task.WhenAll(Enumerable.Range(1, BlockEntry.Most - 1).Select(number => store.PutAsync(
            new BlockEntry(number.ToString("x32", CultureInfo.InvariantCulture), CommenterTrait.Word, Note: null, "x", now, now.AddDays(9)),
            TestContext.Current.CancellationToken)));
    }

    /// <summary>A review with a preview link, whose id and secret are beside the review's fields.</summary>
    private async Task<JsonObject> NewLinkedAsync()
    {
        var review = await NewReviewAsync("draft");
        using var made = await Client.ChangeAsync(HttpMethod.Post, $"{review["id"]}/preview-links", ifMatch: null, "{}");
        var link = await made.JsonAsync();
        review["link"] = (string?)link["id"];
        review["secret"] = ((string?)link["address"] ?? "").Split('/')[^1];
        return review;
    }

    /// <summary>A review with a comment, whose id is beside the review's fields.</summary>
    private async Task<JsonObject> NewCommentedAsync()
    {
        var review = await NewReviewAsync("published");
        review["comment"] = (await Client.AddCommentAsync(review))["id"]?.DeepClone();
        return review;
    }

    private async Task<JsonObject> NewAnsweredAsync() => await Answered.NewAsync(_site.App, await NewReviewAsync("published"));

    /// <summary>A review that takes no comments, or has as many as it can have, readers see them or not.</summary>
    internal async Task<JsonObject> NewFullReviewAsync(CommentStatus? status)
    {
        var draft = Editor.NewReview($"Talked past {Number()}");
        if (status is null) draft["comments"] = "closed";
        var review = await Client.PublishAsync(draft);
        var store = _site.App.Services.GetRequiredService<ICommentStore>();
        var about = ReviewId.Parse((string?)review["id"] ?? "");
        if (status is { } kind)
            await Task.WhenAll(Enumerable.Range(0, CommentLimits.MostApproved).Select(number => store.TryAddAsync(Samples.Comment(about,
                number) with
            { Status = kind }, [], TestContext.Current.CancellationToken)));
        return review;
    }

    /// <summary>A review that shows an image.</summary>
    internal Task<JsonObject> NewReviewAsync(JsonObject image) => Client.PublishAsync(Uploads.NewReviewWith(image));

    /// <summary>The secret of a token whose time is over.</summary>
    internal async Task<string> NewExpiredTokenAsync()
    {
        var text = $"{TokenSecret.Prefix}{Keys.New()}{Keys.New()}";
        Assert.True(TokenSecret.TryParse(text, out var secret));
        var token = Tokens.New() with { Expires = Samples.Noon.AddMinutes(1) };
        await _site.App.Services.GetRequiredService<ITokenStore>().AddAsync(secret.Hash, token, TestContext.Current.CancellationToken);
        return text;
    }

    internal async Task<HttpResponseMessage> SendAsync(Sent sent)
    {
        var answer = await sent.SendAsync((sent.App ?? _site.App).Client, TestContext.Current.CancellationToken);
        if (answer.IsSuccessStatusCode || sent.App == Dying) _owned.Clear();
        return answer;
    }

    /// <summary>An address that nobody else comes from.</summary>
    internal string NewClientAddress() => string.Create(CultureInfo.InvariantCulture, $"2001:db8:{Number()}::1");

    internal int Number() => Interlocked.Increment(ref _made);

    /// <summary>The document's patch of the settings is one of the settings that it shows.</summary>
    private async Task NameBylinesAsync()
    {
        using var named = await SendAsync(await ValidAsync(Description.Operation("ReplaceSite")));
        Assert.Equal(HttpStatusCode.OK, named.StatusCode);
    }

    private JsonObject WithAddressesOfItsOwn(JsonObject body)
    {
        if (body.ContainsKey("slug")) body["slug"] = string.Create(CultureInfo.InvariantCulture, $"walked-{Number()}");
        if (body.ContainsKey("path")) body["path"] = string.Create(CultureInfo.InvariantCulture, $"walked/{Number()}");
        if (body.ContainsKey("formerPaths"))
            body["formerPaths"] = new JsonArray(string.Create(CultureInfo.InvariantCulture, $"/walked/{Number()}/"));
        if (body.ContainsKey("feedId")) body["feedId"] = string.Create(CultureInfo.InvariantCulture, $"https://old.example/?p={Number()}");
        return body;
    }

    public async ValueTask DisposeAsync()
    {
        Judge.Dispose();
        _end.SetResult("");
        await Busy.DisposeAsync();
        await WithoutStorage.DisposeAsync();
        await Dying.DisposeAsync();
        await Late.DisposeAsync();
        await _site.DisposeAsync();
        foreach (var proxy in _proxies) proxy.Dispose();
    }
}
