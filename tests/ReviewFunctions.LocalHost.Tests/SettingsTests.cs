using ReviewFunctions.LocalHost.Settings;

namespace ReviewFunctions.LocalHost.Tests;

public sealed class SettingsTests : IDisposable
{
    private const string File = """
        {
          "IsEncrypted": false,
          "Values": { "Content": "UseDevelopmentStorage=true", "Site__Title": "Good Listening", "Site:Language": "ko", "Flag": true },
          "Host": { "LocalHttpPort": 7171 }
        }
        """;

    private readonly DirectoryInfo _app =
        Directory.CreateTempSubdirectory("local-host-"), _working = Directory.CreateTempSubdirectory("local-host-");

    [Fact]
    public void Local_settings_are_values_and_a_port()
    {
        Write(_app, "local.settings.json", File);
        var settings = LocalSettings.Read(_app.FullName, _working.FullName);

        Assert.Equal(7171, settings.Port);
        Assert.Equal("UseDevelopmentStorage=true", settings.Values["Content"]);
        Assert.Equal("Good Listening", settings.Values["Site:Title"]);
        Assert.Equal("ko", settings.Values["Site:Language"]);
        Assert.Equal("True", settings.Values["Flag"]);
    }

    [Fact]
    public void The_working_folder_is_looked_in_if_the_apps_has_no_local_settings()
    {
        Assert.Equal(7071, LocalSettings.Read(_app.FullName, _working.FullName).Port);
        Write(_working, "local.settings.json", File);
        Assert.Equal("Good Listening", LocalSettings.Read(_app.FullName, _working.FullName).Values["Site:Title"]);

        Write(_app, "local.settings.json", """{ "Values": { "Site__Title": "Nearer" } }""");
        Assert.Equal("Nearer", LocalSettings.Read(_app.FullName, _working.FullName).Values["Site:Title"]);
    }

    [Fact]
    public void Host_json_says_the_prefix_and_the_log_levels()
    {
        Assert.Equal("api", HostJson.Read(_app.FullName).RoutePrefix);
        Write(_app, "host.json",
            """{ "extensions": { "http": { "routePrefix": "/v1/x/" } }, """
            + """ "logging": { "logLevel": { "default": "Error", "Azure.Core": "Warning" } } }""");
        var read = HostJson.Read(_app.FullName);

        Assert.Equal("v1/x", read.RoutePrefix);
        Assert.Equal(("Error", "Warning"), (read.LogLevels["default"], read.LogLevels["Azure.Core"]));
    }

    [Fact]
    public void A_folder_without_an_app_is_refused()
    {
        var error = Assert.Throws<InvalidOperationException>(() => WorkerConfig.ReadAssembly(_app.FullName));
        Assert.Contains("worker.config.json", error.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _app.Delete(recursive: true);
        _working.Delete(recursive: true);
    }

    private static void Write(DirectoryInfo folder, string file, string text) =>
        System.IO.File.WriteAllText(Path.Combine(folder.FullName, file), text);
}
