using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Images;

/// <summary>Gives editors what is known of an image, and which reviews name it.</summary>
public sealed class GetImage(Api api, IImageStore images, ImageRepresentation representation)
{
    /// <summary>Answers 200 with the image, or 404.</summary>
    [Function(nameof(GetImage))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/images/{id}")] HttpRequest request,
        string id,
        CancellationToken cancel) => api.AnswerAsync(request, async _ =>
    {
        var stored = await images.FindAsync(Call.ImageOf(id), cancel);
        return stored is null ? Problem.UnknownImage : await representation.FoundAsync(stored.Image, cancel);
    }, cancel);
}
