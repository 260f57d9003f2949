using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Images;

/// <summary>
/// Gives editors the file of an image as it was uploaded, with all that its camera wrote into it: for them and for nobody else.
/// </summary>
public sealed class GetImageOriginal(Api api, IImageStore images, IImageFiles files)
{
    /// <summary>Answers 200 with the file, or 404.</summary>
    [Function(nameof(GetImageOriginal))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/images/{id}/original")] HttpRequest request,
        string id,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Media, async _ =>
    {
        if (await images.FindAsync(Call.ImageOf(id), cancel) is not { Image: var image }) return Problem.UnknownImage;
        if (await files.OpenOriginalAsync(image.Original, cancel) is not { } file) return Problem.UnknownImage;
        return new OriginalResult(file, TypeOf(image.Kind));
    }, cancel);

    private static string TypeOf(ImageKind kind) => kind switch
    {
        ImageKind.Jpeg => "image/jpeg",
        ImageKind.Png => "image/png",
        ImageKind.WebP => "image/webp",
        ImageKind.Gif => "image/gif",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a format."),
    };
}

/// <summary>A file for one person: no cache keeps it, and no browser takes it for something else.</summary>
/// <param name="File">The file, which is closed afterwards.</param>
/// <param name="Type">Its media type.</param>
internal sealed record OriginalResult(Stream File, string Type) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using var file = File;
        var response = httpContext.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = Type;
        response.ContentLength = file.Length;
        file.Position = 0; // It stands where it was written to the end.
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        await file.CopyToAsync(response.Body, httpContext.RequestAborted);
    }
}
