using System.Text;
using ReviewFunctions.Testing.Images;
using ReviewFunctions.Tests.Images;
using Provocation = System.Func<
    ReviewFunctions.Tests.OpenApi.Walk,
    ReviewFunctions.Tests.OpenApi.DescribedOperation,
    System.Threading.Tasks.Task<System.Collections.Generic.IReadOnlyList<ReviewFunctions.Tests.OpenApi.Sent>>>;

namespace ReviewFunctions.Tests.OpenApi;

/// <summary>Files that are taken and files that are refused, by the answer.</summary>
internal static class BadImages
{
    private const string NoForm = "multipart/form-data; boundary=b";

    private static readonly byte[] Large = Jpegs.Photograph(4200, 3000);

    public static readonly Dictionary<string, Provocation> ByProblem = new()
    {
        ["ImageTooLong"] = Files([0xFF, 0xD8, 0xFF, .. new byte[25 * 1024 * 1024]]),
        ["UnknownImageKind"] = Files([], [.. "<svg xmlns='http://www.w3.org/2000/svg'/>"u8], [.. "%PDF-1.7"u8]),
        ["HeifImage"] = Files([0, 0, 0, 32, .. "ftypavif"u8, .. new byte[30]], [0, 0, 0, 32, .. "ftypheic"u8, .. new byte[30]]),
        ["TooManyPixels"] = Files(Pngs.Bomb(40_000, 40_000), Gifs.Bomb(60_000, 60_000)),
        ["UnreadableImage"] = Files(Uploads.NewPhoto()[..5000], Uploads.NewPhoto()[..16]),
        ["MalformedForm"] = Provocations.Changed(sent => [.. ((string[])["", "--b--",
            "--b\r\n\r\nno name\r\n--b--"]).Select(sent.WithBody).Select(form => form with { ContentType = NoForm })]),
        ["InvalidImage"] = async (walk, operation) => NotDescribed(await walk.ValidAsync(operation), operation),
        ["BusyDecoding"] = async (walk, operation) => [await walk.ValidAsync(operation) with { App = walk.Busy }],
        ["ImageRemoved"] = async (walk, operation) =>
        {
            var file = Uploads.NewPhoto();
            var image = await walk.Client.AddRemovedImageAsync(file);
            var sent = await walk.ValidAsync(operation, (string?)image["id"]);
            return [operation.TakesFile ? sent.WithFile(file) : sent];
        },
        ["ImageNotRemoved"] = async (walk, operation) =>
            [await walk.ValidAsync(operation, (string?)(await walk.Client.AddImageAsync())["id"])],
        ["ImageInUse"] = async (walk, operation) =>
        {
            var image = await walk.Client.AddImageAsync();
            await walk.NewReviewAsync(image);
            return [await walk.ValidAsync(operation, (string?)image["id"])];
        },
    };

    /// <summary>An upload that is taken: for the first time, again, or to be made later.</summary>
    public static async Task<Sent> TakenAsync(Walk walk, DescribedOperation operation, int status)
    {
        var sent = await walk.ValidAsync(operation);
        if (status == 202) return sent.WithFile(Jpegs.WithComment(Large, Encoding.ASCII.GetBytes(Idempotency.Keys.New())));
        if (status == 200)
            using (await walk.SendAsync(sent)) { }
        return sent;
    }

    private static Provocation Files(params byte[][] files) => Provocations.Changed(sent => [.. files.Select(file => sent.WithFile(file))]);

    private static IReadOnlyList<Sent> NotDescribed(Sent sent, DescribedOperation operation) => operation.Id == "DeleteImage"
        ?
        [
            .. ((string[])["everywhere=perhaps", "everywhere", "reason=A+child", "everywhere=true&reason=",
                $"everywhere=true&reason={new string('r', 501)}"])
                .Select(query => sent.WithQuery(query)),
        ]
        : operation.TakesFile
        ? [.. ((string[])["", "alt=", "decorative=true", "alt=x&decorative=yes", "alt=x&focalPoint=0.5", "alt=x&focalPoint=0,2",
            "alt=x%0Ay", $"alt={new string('a', 1001)}"])
            .Select(query => sent.WithFile(Uploads.NewPhoto(), query))]
        :
        [
            BadDocuments.Field(sent, "alt", "\"\""), BadDocuments.Field(sent, "alt", "7"), BadDocuments.Field(sent, "decorative", "true"),
            BadDocuments.Field(sent, "colour", "\"red\""),
            BadDocuments.Field(sent, "caption", $"\"{new string('c', 501)}\""),
            BadDocuments.Field(sent, "focalPoint", "{\"x\": 2, \"y\": 0}"),
        ];
}
