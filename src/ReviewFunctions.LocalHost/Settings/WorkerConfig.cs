using Microsoft.Extensions.Configuration;

namespace ReviewFunctions.LocalHost.Settings;

/// <summary>The file <c>worker.config.json</c>, which the worker's SDK writes beside the app.</summary>
internal static class WorkerConfig
{
    /// <summary>The app's assembly in the folder, such as <c>App.dll</c>.</summary>
    /// <exception cref="InvalidOperationException">The folder holds no app for the .NET isolated worker.</exception>
    public static string ReadAssembly(string folder)
    {
        var path = Path.Combine(Path.GetFullPath(folder), "worker.config.json");
        var file = new ConfigurationBuilder().AddJsonFile(path, optional: true).Build();
        return file["description:defaultWorkerPath"]
            ?? throw new InvalidOperationException($"{folder} holds no built app: there is no worker.config.json that names its assembly.");
    }
}
