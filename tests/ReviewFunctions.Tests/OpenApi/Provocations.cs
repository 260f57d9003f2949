using System.Text.Json.Nodes;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Idempotency;
using ReviewFunctions.Tests.Images;
using Provocation = System.Func<
    ReviewFunctions.Tests.OpenApi.Walk,
    ReviewFunctions.Tests.OpenApi.DescribedOperation,
    System.Threading.Tasks.Task<System.Collections.Generic.IReadOnlyList<ReviewFunctions.Tests.OpenApi.Sent>>>;

namespace ReviewFunctions.Tests.OpenApi;

/// <summary>
/// How to get an answer out of an operation, by the answer: requests that all must get it. Those about documents are in
/// <see cref="BadDocuments"/>.
/// </summary>
internal static class Provocations
{
    private static readonly string[] NoIds = ["019000000000700080000000000000ff", "nonsense", "01a204ac23007eda9d8d7a7f4ab7378B"];

    private static readonly Dictionary<string, Provocation> ByProblem = new()
    {
        ["NoToken"] = Changed(sent => [sent.Without(Sent.Authorization), sent.With(Sent.Authorization, "Basic bWluYTpsZWU=")]),
        ["BadToken"] = WrongTokensAsync,
        ["TooManyFailures"] = TooManyWrongTokensAsync,
        ["MissingScope"] = WithoutTheScopeAsync,
        ["NotOwnReview"] = async (walk, operation) =>
        {
            var token = await walk.Client.MakeTokenAsync(string.Join(' ', Enum.GetValues<AccessScope>().Select(ScopeNames.Of)), own: true,
                editor: "A guest");
            var sent = (await walk.ValidAsync(operation)).WithToken((string?)token["secret"] ?? "");
            return [operation.Id == "DeleteImage" ? sent.WithQuery("everywhere=true") : sent];
        },
        ["StorageUnavailable"] = async (walk, operation) => [await walk.ValidAsync(operation) with { App = walk.WithoutStorage }],
        ["PublicationLate"] = async (walk, operation) => [await walk.ValidAsync(operation) with { App = walk.Late }],
        ["BadValidate"] = Changed(sent => [sent.WithQuery("validate=perhaps"), sent.WithQuery("validate"),
            sent.WithQuery("validate=true&validate=true")]),
        ["BadAutosave"] = Changed(sent => [sent.WithQuery("autosave=perhaps"), sent.WithQuery("autosave")]),
        ["BadIdempotencyKey"] = async (walk, operation) => await WithBadKeysAsync(walk, operation),
        ["RequestInFlight"] = InFlightAsync,
        ["IdempotencyKeyReused"] = WithAKeyOfAnotherAsync,
        ["UnknownReview"] = async (walk, operation) =>
            [await walk.ValidAsync(operation, (string?)(await walk.Client.MakeTokenAsync())["id"]),
                .. await AtAsync(walk, operation, NoIds)],
        ["ErasedReview"] = async (walk, operation) =>
            [await walk.ValidAsync(operation, (string?)(await walk.NewReviewAsync("erased"))["id"])],
        ["UnknownWorkingCopy"] = async (walk, operation) =>
            [await walk.ValidAsync(operation, (string?)(await walk.NewReviewAsync("published"))["id"])],
        ["OutdatedWorkingCopy"] = async (walk, operation) =>
        {
            var review = await walk.NewCopiedAsync();
            await walk.Client.StepAsync(review, "patch", """{"verdict":"Seen."}""");
            if (operation.Id is "ReplaceReview" or "PatchReview") await walk.Client.StepAsync(review, "withdraw");
            return [await walk.ValidAsync(operation, (string?)review["id"])];
        },
        ["UnsavedWorkingCopy"] = async (walk, operation) =>
        {
            var review = await walk.NewReviewAsync("draft");
            await walk.Client.StepAsync(new JsonObject { ["id"] = $"{review["id"]}/working-copy" }, "patch", """{"verdict":"Unseen."}""");
            return [(await walk.ValidAsync(operation, (string?)review["id"])).With(Sent.IfMatch, "\"1\"")];
        },
        ["UnknownPreviewLink"] = Changed(sent =>
            [.. ((string[])[.. NoIds, "x"]).Select(link => sent with { Path = $"{sent.Path[..sent.Path.LastIndexOf('/')]}/{link}" })]),
        ["TooManyPreviewLinks"] = async (walk, operation) =>
        {
            var sent = await walk.ValidAsync(operation, (string?)(await walk.NewReviewAsync("draft"))["id"]);
            for (var link = 0; link < PreviewLink.MaxLinks; link++)
                using (await sent.SendAsync(walk.Client, TestContext.Current.CancellationToken)) { }
            return [sent, sent.WithQuery("validate=true")];
        },
        ["UnknownRevision"] = Changed(sent => [Revised(sent, "0"), Revised(sent, "999")]),
        ["UnknownImage"] = async (walk, operation) =>
            [await walk.ValidAsync(operation, (string?)(await walk.NewReviewAsync("draft"))["id"]),
                .. await AtAsync(walk, operation, NoIds)],
        ["UnknownPage"] = (walk, operation) => AtAsync(walk, operation, NoIds),
        ["UnknownToken"] = async (walk, operation) =>
            [await walk.ValidAsync(operation, (string?)(await walk.NewReviewAsync("draft"))["id"]),
                .. await AtAsync(walk, operation, NoIds)],
        ["PreconditionRequired"] = Changed(sent => [sent.Without(Sent.IfMatch)]),
        ["BadIfMatch"] = Changed(sent => [sent.With(Sent.IfMatch, "7"), sent.With(Sent.IfMatch, "\"7")]),
        ["StaleRevision"] = Changed(sent => [sent.With(Sent.IfMatch, "\"999\""), sent.With(Sent.IfMatch, "\"998\", \"999\"")]),
        ["IllegalStep"] = async (walk, operation) =>
            [await walk.ValidAsync(operation, (string?)(await walk.NewReviewAsync(WrongStateFor(operation)))["id"])],
        ["PublishedBefore"] = async (walk, operation) =>
            [(await walk.ValidAsync(operation, (string?)(await walk.NewReviewAsync("withdrawn"))["id"]))
            .WithBody("""{"at":"2020-01-01T00:00:00Z"}""")],
        ["BadLimit"] = Asked("limit", "0", "101", "-1", "1.5", "many", "", "99999999999999999999"),
        ["BadCursor"] = Asked("cursor", "%21", "", "bm93aGVyZQ", "ZXZlcnkKLi4v", "c2NoZWR1bGVkCjE"),
        ["BadFields"] = Asked("fields", "all", "", "summary&fields=summary"),
        ["BadSince"] = Asked("since", "-1", "x", "99999999999"),
        ["BadFilter"] = Changed(sent => sent.Path.EndsWith("/comments", StringComparison.Ordinal)
            ? [sent.WithQuery("status=lost"), sent.WithQuery("status=")]
            : sent.Path.EndsWith("/images", StringComparison.Ordinal)
            ? [sent.WithQuery("unused=perhaps"), sent.WithQuery("alt="), sent.WithQuery($"alt={new string('a', 1001)}"),
                sent.WithQuery("q=")]
            : sent.Path.Contains("/completions", StringComparison.Ordinal)
            ? [sent.WithQuery("field=hat"), sent with { Path = "/api/completions?field=tag" },
                sent with { Path = $"/api/completions?field=tag&q={new string('a', 65)}" }]
            : [sent.WithQuery("order=created"), sent.WithQuery("publication=done"),
                sent.WithQuery("status=lost"), sent.WithQuery("kind=hat"), sent.WithQuery("tag="),
                sent.WithQuery("feedId="),
                sent.WithQuery($"headline={new string('h', 301)}")]),
    };

    /// <summary>The way to an answer, by its status and, for a problem, its name.</summary>
    /// <exception cref="KeyNotFoundException">Nothing provokes what the description promises.</exception>
    public static Provocation Of(int status, string problem) => (status, problem) switch
    {
        (304, "") => ReadAgainAsync,
        (303, "") => Changed(sent => [BadComments.Form(sent, "name=Sora&body=In+a+form.")]),
        (401, "") => Changed(sent => [sent.Without(Sent.OwnersKey), sent.With(Sent.OwnersKey, "wrong")]),
        (404, "") => Changed(sent => [sent with { Path = $"{sent.Path}0" }, sent with { Path = sent.Path[..^1] }]),
        ( < 300, "") => (walk, operation) => DoneAsync(walk, operation, status),
        _ => ByProblem.GetValueOrDefault(problem) ?? BadDocuments.ByProblem.GetValueOrDefault(problem)
            ?? BadPages.ByProblem.GetValueOrDefault(problem) ?? BadImages.ByProblem.GetValueOrDefault(problem)
            ?? BadComments.ByProblem[problem],
    };

    public static Provocation Changed(Func<Sent, IReadOnlyList<Sent>> change) =>
        async (walk, operation) => change(await walk.ValidAsync(operation));

    private static Provocation Asked(string parameter, params string[] values) =>
        Changed(sent => [.. values.Select(value => sent.WithQuery($"{parameter}={value}"))]);

    private static Sent Revised(Sent sent, string revision) =>
        sent with { Path = sent.Path.Replace("/revisions/1", $"/revisions/{revision}", StringComparison.Ordinal) };

    private static string WrongStateFor(DescribedOperation operation) => operation.Id switch
    {
        "PublishReview" => "published",
        "WithdrawReview" or "UndeleteReview" => "draft",
        _ => "deleted",
    };

    private static async Task<IReadOnlyList<Sent>> AtAsync(Walk walk, DescribedOperation operation, IReadOnlyList<string> ids)
    {
        var sent = new List<Sent>();
        foreach (var id in ids) sent.Add(await walk.ValidAsync(operation, id));
        return sent;
    }

    /// <summary>204 is what an operation is for, where that is the only answer of success; else it is a trial's.</summary>
    private static async Task<IReadOnlyList<Sent>> DoneAsync(Walk walk, DescribedOperation operation, int status)
    {
        if (operation.IsForAnybody && status != 204) return [await BadComments.TakenAsync(walk, operation, status)];
        if (operation.TakesFile && status != 204) return [await BadImages.TakenAsync(walk, operation, status)];
        var sent = await walk.ValidAsync(operation);
        if (operation.Id == "CreateReview" && status == 200) return [WithUnlistedTag(sent).WithQuery("validate=true")];
        if (operation.Id == "DeleteImage" && status == 200) return [sent.WithQuery("everywhere=true&reason=A+child+is+in+it")];
        return status == 204 && operation.Answers.Any(answer => answer.Status is 200 or 201 or 202)
            ? [sent.WithQuery("validate=true")]
            : [sent];
    }

    /// <summary>A review of which there is something to tell.</summary>
    private static Sent WithUnlistedTag(Sent sent)
    {
        var review = JsonNode.Parse(sent.Body)?.AsObject() ?? [];
        review["body"] = "<center>In the middle.</center>";
        return sent.With(review);
    }

    private static async Task<IReadOnlyList<Sent>> ReadAgainAsync(Walk walk, DescribedOperation operation)
    {
        var sent = await walk.ValidAsync(operation);
        using var first = await walk.SendAsync(sent);
        var etag = first.Headers.ETag?.Tag ?? throw new InvalidOperationException("There is no ETag.");
        return [sent.With(Sent.IfNoneMatch, etag), sent.With(Sent.IfNoneMatch, $"\"other\", W/{etag}"), sent.With(Sent.IfNoneMatch, "*")];
    }

    private static async Task<IReadOnlyList<Sent>> WrongTokensAsync(Walk walk, DescribedOperation operation)
    {
        var revoked = await walk.Client.MakeTokenAsync();
        await walk.Client.RevokeAsync(revoked);
        var sent = (await walk.ValidAsync(operation)).With("X-Forwarded-For", walk.NewClientAddress());
        return [.. ((string[])["nonsense", WrongSecret, (string?)revoked["secret"] ?? "",
            await walk.NewExpiredTokenAsync()]).Select(sent.WithToken)];
    }

    private static string WrongSecret => $"{TokenSecret.Prefix}{new string('0', 64)}";

    private static async Task<IReadOnlyList<Sent>> TooManyWrongTokensAsync(Walk walk, DescribedOperation operation)
    {
        var sent = (await walk.ValidAsync(operation)).WithToken(WrongSecret).With("X-Forwarded-For", walk.NewClientAddress());
        for (var failure = 0; failure < FailedAttempts.Most; failure++)
            using (await walk.SendAsync(sent)) { }
        return [sent];
    }

    private static async Task<IReadOnlyList<Sent>> WithoutTheScopeAsync(Walk walk, DescribedOperation operation)
    {
        var others = Enum.GetValues<AccessScope>().Select(ScopeNames.Of).Where(scope => scope != operation.Scope);
        var token = await walk.Client.MakeTokenAsync(string.Join(' ', others));
        return [(await walk.ValidAsync(operation)).WithToken((string?)token["secret"] ?? "")];
    }

    /// <summary>A valid request, with a token also where none is asked for: without one a key counts for nothing.</summary>
    private static async Task<Sent> WithTokenAsync(Walk walk, DescribedOperation operation)
    {
        var sent = await walk.ValidAsync(operation);
        return operation.IsForAnybody ? sent.WithToken(Hosting.Editor.Token) : sent;
    }

    private static async Task<IReadOnlyList<Sent>> WithBadKeysAsync(Walk walk, DescribedOperation operation)
    {
        var sent = await WithTokenAsync(walk, operation);
        return [sent.With(Sent.Key, "two keys"), sent.With(Sent.Key, new string('k', 256)), sent.With(Sent.Key, "\"\"")];
    }

    private static async Task<IReadOnlyList<Sent>> InFlightAsync(Walk walk, DescribedOperation operation)
    {
        var sent = (await WithTokenAsync(walk, operation)).With(Sent.Key, Keys.New());
        using (await walk.SendAsync(sent with { App = walk.Dying })) { }
        return [sent];
    }

    private static async Task<IReadOnlyList<Sent>> WithAKeyOfAnotherAsync(Walk walk, DescribedOperation operation)
    {
        var sent = (await WithTokenAsync(walk, operation)).With(Sent.Key, Keys.New());
        using (await walk.SendAsync(sent)) { }
        return [sent.WithQuery("another=address"),
            operation.TakesFile ? sent.WithFile(Uploads.NewPhoto()) : sent.WithBody("""{"another": "body"}""")];
    }
}
