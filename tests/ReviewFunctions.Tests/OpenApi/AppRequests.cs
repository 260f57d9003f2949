using System.Text;
using System.Text.Json.Nodes;
using ReviewFunctions.Core.Access;
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
        204 => async (walk, operation) => [Valid(operation).With(Change(await AddressAsync(walk)))],
        400 => (_, operation) => Task.FromResult<IReadOnlyList<Sent>>(Invalid(Valid(operation))),
        401 => UnauthorizedAsync,
        403 => ForbiddenAsync,
        429 => TooManyAsync,
        503 => (walk, operation) => Task.FromResult<IReadOnlyList<Sent>>([Valid(operation) with { App = walk.WithoutStorage }]),
        _ => (_, operation) => Task.FromResult<IReadOnlyList<Sent>>([Valid(operation)]),
    };

    private static string WrongSecret => $"{TokenSecret.Prefix}{new string('0', 64)}";

    /// <summary>A request that does what the operation is for.</summary>
    private static Sent Valid(DescribedOperation operation)
    {
        var sent = new Sent(HttpMethod.Parse(operation.Verb), operation.Path).WithToken(Editor.Token);
        return operation.Id switch
        {
            "QueryMicropub" => sent.WithQuery("q=config"),
            "UploadMedia" => sent with { ContentType = $"multipart/form-data; boundary={Boundary}", Body = Form(Uploads.NewPhoto()) },
            _ => sent.With(Description.Example("MicropubPost")),
        };
    }

    private static IReadOnlyList<Sent> Invalid(Sent sent) => sent.Method == HttpMethod.Get
        ? [sent with { Path = "/api/micropub" }, sent.WithQuery("q=nothing"), sent with { Path = "/api/micropub?q=source&url=nowhere" }]
        : [sent with { Body = "{"u8.ToArray(), ContentType = "application/json" }, sent with { ContentType = "text/plain" }];

    private static async Task<IReadOnlyList<Sent>> UnauthorizedAsync(Walk walk, DescribedOperation operation)
    {
        var sent = Valid(operation);
        IReadOnlyList<Sent> strangers =
            [sent.Without(Sent.Authorization), sent.WithToken("nonsense").With("X-Forwarded-For", walk.NewClientAddress())];
        return operation.Verb == "get" ? strangers : [.. strangers, sent.WithToken(await TokenAsync(walk, own: false, "moderate"))];
    }

    private static async Task<IReadOnlyList<Sent>> ForbiddenAsync(Walk walk, DescribedOperation operation) =>
        [Valid(operation).With(Change(await AddressAsync(walk))).WithToken(await TokenAsync(walk, own: true))];

    private static async Task<IReadOnlyList<Sent>> TooManyAsync(Walk walk, DescribedOperation operation)
    {
        var sent = Valid(operation).WithToken(WrongSecret).With("X-Forwarded-For", walk.NewClientAddress());
        for (var failure = 0; failure < FailedAttempts.Most; failure++)
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
