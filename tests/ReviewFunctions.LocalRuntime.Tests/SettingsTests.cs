using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReviewFunctions.LocalRuntime.Hosting;

namespace ReviewFunctions.LocalRuntime.Tests;

public sealed class SettingsTests : IDisposable
{
    private const string LocalSettings = """
        {
          "IsEncrypted": false,
          "Values": {
            "Content": "UseDevelopmentStorage=true",
            "Site__Title": "Good Listening", "Site:Language": "ko",
            "PATH": "lost", "Flag": true
          },
          "Host": { "LocalHttpPort": 7171 }
        }
        """;

    private readonly AppFolder _app = new();
    private readonly AppFolder _working = new();

    public void Dispose()
    {
        _app.Dispose();
        _working.Dispose();
    }

    [Fact]
    public void Local_values_become_configuration()
    {
        _app.Write("local.settings.json", LocalSettings);
        var settings = Read();

        Assert.Equal("UseDevelopmentStorage=true", settings["Content"]);
        Assert.Equal("Good Listening", settings["Site:Title"]);
        Assert.Equal("ko", settings.GetSection("Site")["Language"]);
        Assert.True(settings.GetValue<bool>("Flag"));
    }

    [Fact]
    public void The_environment_wins_over_local_values_and_the_command_line_over_all()
    {
        _app.Write("local.settings.json", LocalSettings);

        Assert.Equal(Environment.GetEnvironmentVariable("PATH"), Read()["PATH"]);
        Assert.Equal("given", Read("--PATH", "given")["PATH"]);
    }

    [Fact]
    public void The_working_folder_is_looked_in_if_the_apps_has_no_local_settings()
    {
        _working.Write("local.settings.json", LocalSettings);
        Assert.Equal("Good Listening", Read()["Site:Title"]);

        _app.Write("local.settings.json", """{ "Values": { "Site__Title": "Nearer" } }""");
        Assert.Equal("Nearer", Read()["Site:Title"]);
    }

    [Theory]
    [InlineData(null, "http://localhost:7071")]
    [InlineData(LocalSettings, "http://localhost:7171")]
    [InlineData(LocalSettings, "http://127.0.0.1:0", "--urls", "http://127.0.0.1:0")]
    public void The_app_listens_where_it_is_told_or_on_the_local_port(string? file, string urls, params string[] args)
    {
        if (file is not null)
            _app.Write("local.settings.json", file);

        Assert.Equal(urls, Read(args)["urls"]);
    }

    [Fact]
    public void Log_levels_come_from_host_json()
    {
        _app.Write(
            "host.json",
            """{ "logging": { "logLevel": { "default": "Error", "Azure.Core": "Warning", "Microsoft.AspNetCore": "Debug" } } }""");
        using var host = RunningApp.Build(_app, builder => builder.Logging.AddProvider(new Journal()));
        var logs = host.Services.GetRequiredService<ILoggerFactory>();

        Assert.False(logs.CreateLogger("Any").IsEnabled(LogLevel.Warning));
        Assert.True(logs.CreateLogger("Azure.Core.Pipeline").IsEnabled(LogLevel.Warning));
        Assert.False(logs.CreateLogger("Azure.Core").IsEnabled(LogLevel.Information));
        Assert.True(logs.CreateLogger("Microsoft.AspNetCore.Hosting").IsEnabled(LogLevel.Debug));
    }

    [Fact]
    public void Without_host_json_requests_are_not_logged_but_addresses_are()
    {
        using var host = RunningApp.Build(_app, builder => builder.Logging.AddProvider(new Journal()));
        var logs = host.Services.GetRequiredService<ILoggerFactory>();

        Assert.False(logs.CreateLogger("Microsoft.AspNetCore.Hosting.Diagnostics").IsEnabled(LogLevel.Information));
        Assert.True(logs.CreateLogger("Microsoft.Hosting.Lifetime").IsEnabled(LogLevel.Information));
        Assert.True(logs.CreateLogger("Any").IsEnabled(LogLevel.Information));
    }

    [Fact]
    public void The_environment_can_be_named()
    {
        using var host = RunningApp.Build(_app, builder => Assert.Equal(Environments.Production, builder.Environment.EnvironmentName));

        Assert.Equal("Staging", Read("--environment", "Staging")["environment"]);
    }

    private IConfigurationRoot Read(params string[] args) =>
        AppSettings.Read(args, new Launch(_app.Path, _working.Path, []), HostJson.Read(_app.Path));
}
