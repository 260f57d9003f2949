using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ReviewFunctions.LocalRuntime.Access;
using ReviewFunctions.LocalRuntime.Admin;
using ReviewFunctions.LocalRuntime.Discovery;
using ReviewFunctions.LocalRuntime.Routing;
using ReviewFunctions.LocalRuntime.Timers;

namespace ReviewFunctions.LocalRuntime.Hosting;

/// <summary>Registers the runtime beside the app's own services.</summary>
internal static class RuntimeServices
{
    /// <summary>Adds MVC's services, which execute an <c>IActionResult</c>.</summary>
    public static void AddHttpFunctions(this IServiceCollection services)
    {
        // An empty one keeps MVC from looking through the app for controllers.
        services.AddSingleton(new ApplicationPartManager());
        services.AddMvcCore();
    }

    public static bool HasHttpFunctions(this IServiceCollection services) =>
        services.Any(service => service.ServiceType == typeof(ApplicationPartManager));

    /// <param name="services">The app's services.</param>
    /// <param name="functions">The app's functions in the order of their names.</param>
    public static void AddFunctions(this IServiceCollection services, IReadOnlyList<DiscoveredFunction> functions)
    {
        services.AddRouting();
        services.AddSingleton<AccessKeys>();
        services.AddSingleton<HostStatus>();
        services.AddSingleton<AdminApi>();
        services.AddSingleton<RequestDispatcher>();
        services.AddSingleton<FunctionSetup>();
        services.AddSingleton(provider => new RouteTable(provider.GetRequiredService<FunctionSetup>().HttpFunctions(functions)));
        services.AddSingleton(provider => provider.GetRequiredService<FunctionSetup>().TimerFunctions(functions));
        services.AddSingleton<TimerScheduler>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<TimerScheduler>());
    }
}
