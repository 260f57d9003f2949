using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Imaging.Cards;

namespace ReviewFunctions.Imaging;

/// <summary>Registers what makes pictures.</summary>
public static class ImagingServices
{
    /// <summary>Adds what processes images and draws share cards, on Skia.</summary>
    public static IServiceCollection AddImaging(this IServiceCollection services) =>
        services.AddSingleton<IImageProcessor, ImageProcessor>().AddSingleton<IShareCardPainter, ShareCardPainter>();
}
