using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ReviewFunctions.LocalRuntime.Discovery;
using ReviewFunctions.LocalRuntime.Tests.Samples;

namespace ReviewFunctions.LocalRuntime.Tests;

public sealed class BuilderTests
{
    private static readonly string[] AsSampleApp = ["--applicationName=SampleApp", "--urls=http://127.0.0.1:0"];

    [Fact]
    public void An_app_is_built_once()
    {
        var builder = FunctionsApplication.CreateBuilder(AsSampleApp).ConfigureFunctionsWebApplication();
        using var host = builder.Build();

        Assert.Throws<InvalidOperationException>(builder.Build);
    }

    [Fact]
    public void The_builder_is_a_host_application_builder()
    {
        IHostApplicationBuilder builder = FunctionsApplication.CreateBuilder(AsSampleApp);

        Assert.Same(((FunctionsApplicationBuilder)builder).Configuration, builder.Configuration);
        Assert.Equal("SampleApp", builder.Environment.ApplicationName);
        Assert.Equal(AppContext.BaseDirectory.TrimEnd('/'), builder.Environment.ContentRootPath.TrimEnd('/'));
        Assert.NotNull(builder.Logging);
        Assert.Same(builder.Services, builder.Metrics.Services);
        builder.Properties["seen"] = true;
        Assert.True(builder.Properties.ContainsKey("seen"));
    }

    [Fact]
    public void A_container_of_the_apps_own_is_used()
    {
        IHostApplicationBuilder builder = FunctionsApplication.CreateBuilder(AsSampleApp).ConfigureFunctionsWebApplication();
        var configured = false;
        builder.ConfigureContainer(new DefaultServiceProviderFactory(), _ => configured = true);
        using var host = ((FunctionsApplicationBuilder)builder).Build();

        Assert.True(configured);
    }

    [Fact]
    public void The_clock_is_the_systems_unless_the_app_has_one()
    {
        using var plain = FunctionsApplication.CreateBuilder(AsSampleApp).ConfigureFunctionsWebApplication().Build();
        var builder = FunctionsApplication.CreateBuilder(AsSampleApp).ConfigureFunctionsWebApplication();
        builder.Services.TryAddSingleton<TimeProvider>(new Clock(DateTimeOffset.UnixEpoch));
        using var timed = builder.Build();

        Assert.Same(TimeProvider.System, plain.Services.GetRequiredService<TimeProvider>());
        Assert.IsType<Clock>(timed.Services.GetRequiredService<TimeProvider>());
    }

    [Fact]
    public void Functions_are_found_in_the_app_and_in_what_it_references()
    {
        var own = FunctionDiscovery.Find(FunctionAssemblies.Types("SampleApp"));
        var both = FunctionAssemblies.Types(typeof(BuilderTests).Assembly.GetName().Name!).ToList();

        Assert.Equal("SlowAnswer", Assert.Single(own).Name);
        Assert.Contains(typeof(SampleApp.SlowAnswer), both);
        Assert.Contains(typeof(ListReviews), both);
    }

    [Fact]
    public void The_limits_are_those_of_the_platform()
    {
        using var host = FunctionsApplication.CreateBuilder(AsSampleApp).ConfigureFunctionsWebApplication().Build();

        Assert.Equal(104_857_600, host.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits.MaxRequestBodySize);
        Assert.Equal(TimeSpan.FromSeconds(30), host.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout);
    }
}
