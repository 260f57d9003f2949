using System.Runtime.InteropServices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using ReviewFunctions.LocalHost;
using ReviewFunctions.LocalHost.Settings;

var arguments = new ConfigurationBuilder().AddCommandLine(args).Build();
if (arguments["app"] is not { } app)
{
    await Console.Error.WriteLineAsync("Usage: dotnet LocalHost.dll --app FOLDER [--urls URL]");
    return 2;
}

var local = LocalSettings.Read(app, Directory.GetCurrentDirectory());
var settings = new ConfigurationBuilder().AddInMemoryCollection(local.Values).AddEnvironmentVariables().Build();
var options = new FunctionsHostOptions
{
    AppFolder = Path.GetFullPath(app),
    Url = new Uri(arguments["urls"] ?? $"http://localhost:{local.Port}"),
    FunctionKey = settings["LocalHost:FunctionKey"],
    MasterKey = settings["LocalHost:MasterKey"],
    Timers = settings.GetValue("LocalHost:Timers", defaultValue: true),
    Settings = settings.AsEnumerable().Where(pair => pair.Value is not null)
        .ToDictionary(pair => pair.Key, pair => pair.Value ?? "", StringComparer.OrdinalIgnoreCase),
};
try
{
    // Before anybody is served: a signal that comes while the host starts stops it as soon as it has.
    var stopping = new TaskCompletionSource();
    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
    using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    await using var host = await FunctionsHost.StartAsync(options, Log);
    await Task.WhenAny(stopping.Task, host.GaveUp);
    await host.StopAsync();
    return host.GaveUp.IsCompleted ? 1 : 0;

    // Quiet about single requests; the address is always said. What the app logs is shown as host.json and the settings say.
    void Log(ILoggingBuilder logging) => logging.AddSimpleConsole()
        .AddFilter("Grpc", LogLevel.Warning)
        .AddFilter("Microsoft", LogLevel.Warning)
        .AddFilter("Yarp", LogLevel.Warning)
        .AddFilter(typeof(FunctionsHost).FullName, LogLevel.Information)
        .AddConfiguration(settings.GetSection("Logging"));

    void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        stopping.TrySetResult();
    }
}
catch (Exception error) when (error is InvalidOperationException or NotSupportedException)
{
    await Console.Error.WriteLineAsync(error.Message);
    return 1;
}
