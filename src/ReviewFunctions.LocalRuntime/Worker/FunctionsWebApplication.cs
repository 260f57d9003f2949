using ReviewFunctions.LocalRuntime.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Turns an app into one that answers HTTP.</summary>
public static class FunctionsWebApplication
{
    /// <summary>Adds what functions with an <see cref="HttpTriggerAttribute"/> need; without it they are refused.</summary>
    /// <param name="builder">The app.</param>
    /// <returns>The same builder.</returns>
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder)
    {
        builder.Services.AddHttpFunctions();
        return builder;
    }
}
