using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.LocalRuntime.Tests.Samples;

namespace ReviewFunctions.LocalRuntime.Tests;

public sealed class AdminTests : IAsyncLifetime
{
    private readonly Rehearsal _rehearsal = new();
    private RunningApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await RunningApp.StartAsync(
        builder =>
        {
            builder.Configuration["LocalRuntime:Timers"] = "false";
            builder.Services.AddSingleton(_rehearsal);
        },
        typeof(EveryMinute), typeof(GreedyDocument), typeof(MethodSamples));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("/admin/functions/EveryMinute", RunningApp.MasterKey)]
    [InlineData("/ADMIN/functions/everyminute", RunningApp.MasterKey)]
    [InlineData("/admin/functions/EveryMinute?code=the-master-key", null)]
    public async Task The_master_key_runs_a_timer_function_once(string path, string? key)
    {
        using var response = await _app.SendAsync(HttpMethod.Post, path, JsonContent.Empty(), key);
        var run = await _rehearsal.NextRunAsync();

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.False(run.IsPastDue);
        Assert.True(_rehearsal.Quiet);
    }

    [Fact]
    public async Task A_second_run_waits_for_the_first()
    {
        var end = new TaskCompletionSource();
        var (running, most) = (0, 0);
        _rehearsal.Script = async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await end.Task;
            Interlocked.Decrement(ref running);
        };
        for (var i = 0; i < 3; i++)
            using (await _app.SendAsync(HttpMethod.Post, "/admin/functions/EveryMinute", JsonContent.Empty(), RunningApp.MasterKey))
                continue;

        await _rehearsal.NextRunAsync();
        Assert.True(_rehearsal.Quiet);
        end.SetResult();
        await _rehearsal.NextRunAsync();
        await _rehearsal.NextRunAsync();

        Assert.Equal(1, most);
    }

    [Theory]
    [InlineData("EveryMinute", "{}", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("EveryMinute", "{}", null, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("EveryMinute", "", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("EveryMinute", "[]", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("EveryMinute", "{", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("Nobody", "{}", "application/json", HttpStatusCode.NotFound)]
    [InlineData("ReadOnly", "{}", "application/json", HttpStatusCode.NotFound)]
    [InlineData("EveryMinute", "{ \"input\": \"\" }", "application/json; charset=utf-8", HttpStatusCode.Accepted)]
    public async Task Firing_needs_a_JSON_object_and_a_timer_function(string name, string body, string? type, HttpStatusCode status)
    {
        using var response = await _app.SendAsync(
            HttpMethod.Post, $"/admin/functions/{name}", JsonContent.Of(body, type), RunningApp.MasterKey);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(0, response.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("POST", "/admin/functions/EveryMinute", null)]
    [InlineData("POST", "/admin/functions/Nobody", "wrong")]
    [InlineData("GET", "/admin/host/status", null)]
    [InlineData("GET", "/admin/host/status", RunningApp.FunctionKey)]
    public async Task Without_the_master_key_it_is_401(string method, string path, string? key)
    {
        using var response = await _app.SendAsync(new HttpMethod(method), path, key: key);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        Assert.Equal(0, response.Content.Headers.ContentLength);
        Assert.True(_rehearsal.Quiet);
    }

    [Fact]
    public async Task The_status_tells_that_the_host_runs()
    {
        using var response = await _app.SendAsync(HttpMethod.Get, "/admin/host/status", key: RunningApp.MasterKey);
        var status = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Running", status.GetProperty("state").GetString());
        Assert.NotEmpty(status.GetProperty("id").GetString()!);
        Assert.NotEmpty(status.GetProperty("version").GetString()!);
        Assert.True(status.GetProperty("processUptime").GetInt64() >= 0);
    }

    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin/functions")]
    [InlineData("/admin/functions/EveryMinute")]
    [InlineData("/admin/host/status/more")]
    [InlineData("/runtime/webhooks")]
    public async Task Other_paths_are_the_apps(string path) => Assert.Equal($"Document {path[1..]}", await _app.TextAsync(path));
}
