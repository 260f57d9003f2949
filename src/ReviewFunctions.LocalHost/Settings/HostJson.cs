using Microsoft.Extensions.Configuration;

namespace ReviewFunctions.LocalHost.Settings;

/// <summary>
/// The part of <c>host.json</c> that matters here (<see href="https://learn.microsoft.com/azure/azure-functions/functions-host-json"/>).
/// </summary>
/// <param name="RoutePrefix">What all routes begin with, without slashes at its ends.</param>
/// <param name="LogLevels">The least level by category; <c>Default</c> for all others.</param>
internal sealed record HostJson(string RoutePrefix, IReadOnlyDictionary<string, string?> LogLevels)
{
    private const string DefaultRoutePrefix = "api";

    /// <summary>Reads the file in the folder; without one, everything has the platform's default.</summary>
    public static HostJson Read(string folder)
    {
        var file = new ConfigurationBuilder().AddJsonFile(Path.Combine(folder, "host.json"), optional: true).Build();
        var levels = file.GetSection("logging:logLevel").AsEnumerable(makePathsRelative: true)
            .Where(pair => pair.Value is not null)
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        return new HostJson((file["extensions:http:routePrefix"] ?? DefaultRoutePrefix).Trim('/'), levels);
    }
}
