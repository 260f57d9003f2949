using Microsoft.AspNetCore.Http;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Markup;

namespace ReviewFunctions.Documents;

/// <summary>Serves the variants of images straight from where they are stored.</summary>
public sealed class VariantResponder(IImageFiles files)
{
    /// <summary>The answer with a variant; <see langword="null"/> if there is none.</summary>
    internal async Task<IResult?> FindAsync(ImageId image, string name, CancellationToken cancel) =>
        await files.OpenVariantAsync(image, name, cancel) is { } opened ? new VariantResult(opened, ImageVariant.TypeOf(name)) : null;
}
