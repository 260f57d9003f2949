using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ReviewFunctions.Tests.Hubs;

/// <summary>A hub on this machine, which takes down what it is told and answers as a test says.</summary>
public sealed class LocalHub : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<IFormCollection> _told = [];

    private LocalHub()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapPost("/hub", TakeAsync);
    }

    public string Address => $"{_app.Urls.Single()}/hub";

    /// <summary>What it answers: 204 unless a test says otherwise. It has been told by then.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = Accept;

    /// <summary>The forms that it was sent, in order.</summary>
    public IReadOnlyList<IFormCollection> Told => [.. _told];

    public IEnumerable<string> Topics => Told.Select(form => form["hub.url"].ToString());

    public static async Task<LocalHub> StartAsync()
    {
        var hub = new LocalHub();
        await hub._app.StartAsync();
        return hub;
    }

    public static Task Accept(HttpContext context) => Status(context, StatusCodes.Status204NoContent);

    public static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    /// <summary>Never answers; ends when the other side has had enough.</summary>
    public static Task Hang(HttpContext context)
    {
        var end = new TaskCompletionSource();
        context.RequestAborted.Register(end.SetResult);
        return end.Task;
    }

    public void Forget() => _told.Clear();

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        _told.Enqueue(await context.Request.ReadFormAsync(context.RequestAborted));
        await Answer(context);
    }
}
