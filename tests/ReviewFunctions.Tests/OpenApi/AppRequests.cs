using System.Text;
using System.Text.Json.Nodes;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Access.Grants;
using ReviewFunctions.Tests.Apps;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Images;
using Editor = ReviewFunctions.Tests.Hosting.Editor;
using Provocation = System.Func<
    ReviewFunctions.Tests.OpenApi.Walk,
    ReviewFunctions.Tests.OpenApi.DescribedOperation,
    System.Threading.Tasks.Task<System.Collections.Generic.IReadOnlyList<ReviewFunctions.Tests.OpenApi.Sent>>>;

namespace ReviewFunctions.Tests.OpenApi;

/// <summary>How to get an answer out of an operation of writing apps, whose errors have no names in the contract.</summary>
internal static class AppRequests
{
    private const string Boundary = "between";

    /// <summary>The way to an answer, by its status.</summary>
    public static Provocation Of(int status) => status switch
    {
        204 => async (walk, operation) => [(await ValidAsync(walk, operation)).With(Change(await AddressAsync(walk)))],
        303 => async (walk, operation) => [Decided(walk, operation, Editor.Token)],
        400 => async (walk, operation) => Invalid(await ValidAsync(walk, operation)),
        401 => UnauthorizedAsync,
        403 => ForbiddenAsync,
        404 => async (walk, operation) => [await ValidAsync(walk, operation) with { App = walk.Dying }],
        429 => TooManyAsync,
        503 => async (walk, operation) => [Unanswered(walk, operation, await ValidAsync(walk, operation))],
        _ => async (walk, operation) => [await ValidAsync(walk, operation)],
    };

    private static string WrongSecret => $"{TokenSecret.Prefix}{new string('0', 64)}";

    /// <summary>A request that does what the operation is for.</summary>
    private static async Task<Sent> ValidAsync(Walk walk, DescribedOperation operation)
    {
        var sent = new Sent(HttpMethod.Parse(operation.Verb), operation.Path).With("X-Forwarded-For", walk.NewClientAddress());
        if (operation.IsEditors) sent = sent.WithToken(Editor.Token);
        return operation.Id switch
        {
            "QueryMicropub" => sent.WithQuery("q=config"),
            "PostMicropub" => sent.With(Description.Example("MicropubPost")),
            "UploadMedia" => sent with { ContentType = $"multipart/form-data; boundary={Boundary}", Body = Form(Uploads.NewPhoto()) },
            "ShowSignIn" => sent.WithQuery(SignInClient.Encode(SignInClient.Asked())),
            "DecideSignIn" or "ExchangeCode" => Filled(sent, SignInClient.Exchange(await walk.Client.CodeAsync())),
            "PostXmlRpc" => sent with
            {
                ContentType = "text/xml",
                Body = "<methodCall><methodName>metaWeblog.getCategories</methodName></methodCall>"u8.ToArray(),
            },
            "IntrospectToken" or "RevokeGrant" => Filled(sent, $"token={WrongSecret}"),
            _ => sent,
        };
    }

    private static Sent Filled(Sent sent, string form) =>
        sent with { ContentType = "application/x-www-form-urlencoded", Body = Encoding.UTF8.GetBytes(form) };

    private static Sent Decided(Walk walk, DescribedOperation operation, string token) => Filled(
        new Sent(HttpMethod.Post, operation.Path).With("X-Forwarded-For", walk.NewClientAddress()),
        $"{SignInClient.Encode(SignInClient.Asked())}&token={token}&granted=create");

    /// <summary>A request that needs the storage, to an app that has lost it.</summary>
    private static Sent Unanswered(Walk walk, DescribedOperation operation, Sent valid) =>
        (operation.Id == "DecideSignIn" ? Decided(walk, operation, Editor.Token) : valid) with { App = walk.WithoutStorage };

    private static IReadOnlyList<Sent> Invalid(Sent sent) => sent switch
    {
        { Path: "/api/micropub?q=config" } =>
            [sent with { Path = "/api/micropub" }, sent with { Path = "/api/micropub?q=nothing" },
                sent with { Path = "/api/micropub?q=source&url=nowhere" }],
        { Path: "/api/indieauth/authorize" } => [Filled(sent, "state=alone"), Filled(sent, SignInClient.Exchange(WrongSecret))],
        { Path: "/api/indieauth/token" } => [Filled(sent, "grant_type=password"), Filled(sent, SignInClient.Exchange(WrongSecret))],
        { Path: "/api/indieauth/revoke" } => [Filled(sent, ""), Filled(sent, "other=x")],
        _ when sent.Method == HttpMethod.Get => [sent with { Path = "/api/indieauth/authorize" }],
        _ => [sent with { Body = "{"u8.ToArray(), ContentType = "application/json" }, sent with { ContentType = "text/plain" }],
    };

    private static async Task<IReadOnlyList<Sent>> UnauthorizedAsync(Walk walk, DescribedOperation operation)
    {
        var sent = await ValidAsync(walk, operation);
        IReadOnlyList<Sent> strangers =
            [sent.Without(Sent.Authorization), sent.WithToken("nonsense").With("X-Forwarded-For", walk.NewClientAddress())];
        return operation.Id is "QueryMicropub" or "IntrospectToken"
            ? strangers
            : [.. strangers, sent.WithToken(await TokenAsync(walk, own: false, "moderate"))];
    }

    private static async Task<IReadOnlyList<Sent>> ForbiddenAsync(Walk walk, DescribedOperation operation) =>
        operation.Id == "DecideSignIn"
            ? [Decided(walk, operation, WrongSecret), Decided(walk, operation, "nonsense")]
            : [(await ValidAsync(walk, operation)).With(Change(await AddressAsync(walk))).WithToken(await TokenAsync(walk, own: true))];

    private static async Task<IReadOnlyList<Sent>> TooManyAsync(Walk walk, DescribedOperation operation)
    {
        var sent = await ValidAsync(walk, operation);
        if (operation.IsEditors) sent = sent.WithToken(WrongSecret);
        if (operation.Id == "ExchangeCode") sent = Filled(sent, SignInClient.Exchange(WrongSecret));
        if (operation.Id == "DecideSignIn") sent = Decided(walk, operation, WrongSecret);
        for (var failure = 0; failure < Math.Max(FailedAttempts.Most, SignInPace.Most); failure++)
            using (await walk.SendAsync(sent)) { }
        return [sent];
    }

    private static async Task<string> TokenAsync(Walk walk, bool own, string scopes = "create update delete publish media")
    {
        var token = await walk.Client.MakeTokenAsync(scopes, own: own, editor: "A guest");
        return (string?)token["secret"] ?? "";
    }

    private static async Task<string> AddressAsync(Walk walk) => (string?)(await walk.NewReviewAsync("published"))["url"] ?? "";

    private static JsonObject Change(string address)
    {
        var update = Description.Example("MicropubUpdate");
        update["url"] = address;
        return update;
    }

    private static byte[] Form(byte[] file) =>
    [
        .. Encoding.ASCII.GetBytes(
            $"--{Boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"),
        .. file,
        .. Encoding.ASCII.GetBytes($"\r\n--{Boundary}--\r\n"),
    ];
}
