using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Posts;

namespace ReviewFunctions.Micropub;

/// <summary>Registers what writing apps need.</summary>
internal static class MicropubServices
{
    /// <summary>Posts of writing apps, and Micropub.</summary>
    public static IServiceCollection AddMicropub(this IServiceCollection services) => services
        .AddSingleton<Posting>()
        .AddSingleton<PostPhotos>()
        .AddSingleton<PostFinder>()
        .AddSingleton<MicropubApi>();
}
