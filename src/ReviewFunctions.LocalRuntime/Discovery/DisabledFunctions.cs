using Microsoft.Extensions.Configuration;

namespace ReviewFunctions.LocalRuntime.Discovery;

/// <summary>Functions that are switched off by <c>AzureWebJobs.{Function}.Disabled</c> (or with <c>__</c> for the dots).</summary>
/// <remarks>A disabled function has no route and no schedule; a timer still runs when the master key asks for it, as on Azure.</remarks>
internal static class DisabledFunctions
{
    public static bool Disables(this IConfiguration settings, string function) =>
        IsOn(settings[$"AzureWebJobs.{function}.Disabled"]) || IsOn(settings[$"AzureWebJobs:{function}:Disabled"]);

    private static bool IsOn(string? value) => value == "1" || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
