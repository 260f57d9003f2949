using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Access;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Http;

namespace ReviewFunctions.Images;

/// <summary>Gives editors what is known of an image, and which reviews name it.</summary>
public sealed class GetImage(EditorGate gate, IImageStore images, ImageAnswers answers)
{
    /// <summary>Answers 200 with the image, or 404.</summary>
    [Function(nameof(GetImage))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/images/{id}")] HttpRequest request,
        string id,
        CancellationToken cancel) => gate.AnswerAsync(request, async _ =>
            ImageId.TryParse(id, out var image) && await images.FindAsync(image, cancel) is { } stored
                ? await answers.FoundAsync(stored.Image, cancel)
                : Problem.UnknownImage, cancel);
}
