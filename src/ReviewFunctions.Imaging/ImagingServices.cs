using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Images.Files;

namespace ReviewFunctions.Imaging;

/// <summary>Registers the image processor.</summary>
public static class ImagingServices
{
    /// <summary>Adds the implementation of <see cref="IImageProcessor"/> on Skia.</summary>
    public static IServiceCollection AddImaging(this IServiceCollection services) =>
        services.AddSingleton<IImageProcessor, ImageProcessor>();
}
