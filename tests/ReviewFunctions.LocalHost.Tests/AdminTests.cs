using System.Net;
using System.Text.Json.Nodes;

namespace ReviewFunctions.LocalHost.Tests;

public sealed class AdminTests : IAsyncLifetime
{
    private RunningApp? _app;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private RunningApp App => _app ?? throw new InvalidOperationException("The app has not been started.");

    public async ValueTask InitializeAsync() => _app = await RunningApp.StartAsync();

    public ValueTask DisposeAsync() => App.DisposeAsync();

    [Theory]
    [InlineData("/admin/functions/EveryMinute", RunningApp.MasterKey)]
    [InlineData("/ADMIN/functions/everyminute", RunningApp.MasterKey)]
    [InlineData("/admin/functions/EveryMinute?code=the-master-key", null)]
    public async Task The_master_key_runs_a_timer_function_once(string path, string? key)
    {
        using var response = await App.SendAsync(HttpMethod.Post, path, JsonContent.Empty(), key);
        var run = await App.Rehearsal.NextRunAsync(Cancel);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.False(run.IsPastDue);
        Assert.True(App.Rehearsal.Quiet);
    }

    [Fact]
    public async Task A_second_run_waits_for_the_first()
    {
        var end = new TaskCompletionSource();
        var (running, most) = (0, 0);
        App.Rehearsal.Script = async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await end.Task;
            Interlocked.Decrement(ref running);
        };
        for (var i = 0; i < 3; i++)
            using (await App.SendAsync(HttpMethod.Post, "/admin/functions/EveryMinute", JsonContent.Empty(), RunningApp.MasterKey))
                continue;

        await App.Rehearsal.NextRunAsync(Cancel);
        Assert.True(App.Rehearsal.Quiet);
        end.SetResult();
        await App.Rehearsal.NextRunAsync(Cancel);
        await App.Rehearsal.NextRunAsync(Cancel);

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
        using var response =
            await App.SendAsync(HttpMethod.Post, $"/admin/functions/{name}", JsonContent.Of(body, type), RunningApp.MasterKey);

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
        using var response = await App.SendAsync(new HttpMethod(method), path, key: key);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        Assert.Equal(0, response.Content.Headers.ContentLength);
        Assert.True(App.Rehearsal.Quiet);
    }

    [Fact]
    public async Task The_status_tells_that_the_host_runs()
    {
        using var response = await App.SendAsync(HttpMethod.Get, "/admin/host/status", key: RunningApp.MasterKey);
        var status = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel));

        Assert.Equal("Running", (string?)status?["state"]);
        Assert.True((long?)status?["processUptime"] >= 0);
    }
}
