using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Http;
using ReviewFunctions.OpenApi;

namespace ReviewFunctions.Images;

/// <summary>Takes an image, as the body of the request or in a form, and makes what readers get of it.</summary>
public sealed class CreateImage(ImageUploads uploads)
{
    /// <summary>
    /// Answers 201 with the stored image, 202 while the variants of a large one are being made, 200 with the image if the same bytes were uploaded
    /// before, or what is wrong.
    /// </summary>
    [Function(nameof(CreateImage))]
    [Operation("Upload an image", AccessScope.Media, TakesImage = true, Status = 201, AlsoAnswers = [200, 202], Gives = nameof(ImageSchemas.Image), Honours = Wishes.Trial,
        Description = "200 for the same bytes again, which change nothing. 202 for a large one, whose variants are made within minutes.",
        Reads = ["alt", "decorative", "caption", "credit", "focalPoint"],
        Refuses = [nameof(Problem.InvalidImage), nameof(Problem.MalformedForm), nameof(Problem.ImageTooLong), nameof(Problem.UnknownImageKind), nameof(Problem.HeifImage),
            nameof(Problem.TooManyPixels), nameof(Problem.UnreadableImage), nameof(Problem.ImageRemoved), nameof(Problem.BusyDecoding)])]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/images")] HttpRequest request,
        CancellationToken cancel) => uploads.AnswerAsync(request, cancel);
}
