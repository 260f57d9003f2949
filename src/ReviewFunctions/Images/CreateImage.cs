using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ReviewFunctions.Images;

/// <summary>Takes an image, as the body of the request or in a form, and makes what readers get of it.</summary>
public sealed class CreateImage(ImageUploads uploads)
{
    /// <summary>
    /// Answers 201 with the stored image, 202 while the variants of a large one are being made, 200 with the image if the same bytes were
    /// uploaded before, or what is wrong.
    /// </summary>
    [Function(nameof(CreateImage))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/images")] HttpRequest request,
        CancellationToken cancel) => uploads.AnswerAsync(request, cancel);
}
