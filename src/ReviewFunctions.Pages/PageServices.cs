using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Pages;

namespace ReviewFunctions.Pages;

/// <summary>Registers the pages.</summary>
public static class PageServices
{
    /// <summary>Adds the renderer of pages for people.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services) =>
        services.AddSingleton<IPageRenderer, RazorPageRenderer>();
}
