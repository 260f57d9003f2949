using ReviewFunctions.LocalRuntime.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where an app's <c>Program</c> begins.</summary>
public static class FunctionsApplication
{
    /// <summary>Begins an app with the settings of its folder, its environment and its command line.</summary>
    /// <param name="args">The command line; <c>--urls</c> says where to listen.</param>
    /// <returns>A builder to add services to.</returns>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args, Launch.Default);
}
