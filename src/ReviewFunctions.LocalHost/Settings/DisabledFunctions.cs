namespace ReviewFunctions.LocalHost.Settings;

/// <summary>Functions that are switched off by <c>AzureWebJobs.{Function}.Disabled</c> (or with <c>__</c> for the dots).</summary>
/// <remarks>A disabled function has no route and no schedule; a timer still runs when the master key asks for it, as on Azure.</remarks>
internal static class DisabledFunctions
{
    public static bool Disable(this IReadOnlyDictionary<string, string> settings, string function) =>
        IsOn(settings.GetValueOrDefault($"AzureWebJobs.{function}.Disabled"))
        || IsOn(settings.GetValueOrDefault($"AzureWebJobs:{function}:Disabled"));

    private static bool IsOn(string? value) => value == "1" || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
