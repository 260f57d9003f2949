using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReviewFunctions.LocalRuntime.Discovery;

namespace ReviewFunctions.LocalRuntime.Hosting;

/// <summary>The web application that stands in for the Functions host.</summary>
internal static class KestrelHost
{
    // The platform's limit for a request's body.
    private const long MaxRequestBodySize = 104_857_600;

    private static readonly TimeSpan GracePeriod = TimeSpan.FromSeconds(30);

    public static WebApplicationBuilder CreateBuilder(string[] args, Launch launch)
    {
        var host = HostJson.Read(launch.AppFolder);
        var settings = AppSettings.Read(args, launch, host);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = settings[HostDefaults.ApplicationKey],
            EnvironmentName = settings[HostDefaults.EnvironmentKey],
            ContentRootPath = launch.AppFolder,
        });
        builder.Configuration.AddConfiguration(settings);
        builder.Logging.AddConfiguration(settings.GetSection("Logging")).AddSimpleConsole();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Limit);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = GracePeriod);
        builder.Services.AddSingleton(host);
        return builder;
    }

    /// <exception cref="InvalidOperationException">A function is refused; the message names it.</exception>
    public static IHost Build(WebApplicationBuilder builder, Launch launch)
    {
        var functions = FunctionDiscovery.Find(launch.FunctionClasses ?? FunctionAssemblies.Types(builder.Environment.ApplicationName));
        if (functions.FirstOrDefault(function => function.Http is not null) is { } http && !builder.Services.HasHttpFunctions())
            throw http.Refused("has an HTTP trigger, but Program does not call ConfigureFunctionsWebApplication");

        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddFunctions(functions);
        var app = builder.Build();
        ((IApplicationBuilder)app).Run(app.Services.GetRequiredService<RequestDispatcher>().AnswerAsync);
        return app;
    }

    private static void Limit(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = MaxRequestBodySize;
    }
}
