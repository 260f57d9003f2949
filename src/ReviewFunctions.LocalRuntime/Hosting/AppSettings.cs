using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

namespace ReviewFunctions.LocalRuntime.Hosting;

/// <summary>
/// The app's settings, the strongest last: defaults, <c>host.json</c>, <c>local.settings.json</c>, environment, command line.
/// </summary>
internal static class AppSettings
{
    // Quiet about requests, but the address that the app listens on is always said.
    private static readonly Dictionary<string, string?> LogLevels = new(StringComparer.Ordinal)
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Information",
    };

    public static IConfigurationRoot Read(string[] args, Launch launch, HostJson host)
    {
        var local = LocalSettings.Read(launch.AppFolder, launch.WorkingFolder);
        return new ConfigurationBuilder()
            .AddInMemoryCollection(LogLevels)
            .AddInMemoryCollection(host.LogLevels.Select(level => KeyValuePair.Create($"Logging:LogLevel:{level.Key}", level.Value)))
            .AddInMemoryCollection([KeyValuePair.Create(WebHostDefaults.ServerUrlsKey, (string?)$"http://localhost:{local.Port}")])
            .AddInMemoryCollection(local.Values)
            .AddEnvironmentVariables("DOTNET_")
            .AddEnvironmentVariables("ASPNETCORE_")
            .AddEnvironmentVariables("AZURE_FUNCTIONS_")
            .AddEnvironmentVariables()
            .AddCommandLine(args)
            .Build();
    }
}
