using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace ReviewFunctions.LocalHost.Settings;

/// <summary>
/// The file <c>local.settings.json</c> (<see href="https://learn.microsoft.com/azure/azure-functions/functions-develop-local"/>).
/// </summary>
/// <param name="Values">The settings, with <c>:</c> between the sections of a name.</param>
/// <param name="Port">Where to listen unless something else is said.</param>
internal sealed record LocalSettings(IReadOnlyDictionary<string, string?> Values, int Port)
{
    private const string FileName = "local.settings.json";
    private const int DefaultPort = 7071;

    /// <summary>Reads the file in the first of the folders that has one.</summary>
    public static LocalSettings Read(params IEnumerable<string> folders)
    {
        var path = folders.Select(folder => Path.Combine(Path.GetFullPath(folder), FileName)).FirstOrDefault(File.Exists);
        var file = new ConfigurationBuilder();
        if (path is not null)
            file.AddJsonFile(path);
        var settings = file.Build();
        var values = settings.GetSection("Values").AsEnumerable(makePathsRelative: true)
            .Where(pair => pair.Value is not null)
            .ToDictionary(pair => NameOf(pair.Key), pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        var port = int.TryParse(settings["Host:LocalHttpPort"], CultureInfo.InvariantCulture, out var said) ? said : DefaultPort;
        return new LocalSettings(values, port);
    }

    private static string NameOf(string key) => key.Replace("__", ":", StringComparison.Ordinal);
}
