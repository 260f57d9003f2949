using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ReviewFunctions.Tests.Cli;

/// <summary>The site that somebody moves away from: it has files, and counts who asks for them.</summary>
internal sealed class OldSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TaskCompletionSource _met = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _present;

    private OldSite(WebApplication app) => _app = app;

    /// <summary>The files by their paths.</summary>
    public ConcurrentDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>How often each path was asked for.</summary>
    public ConcurrentDictionary<string, int> Asked { get; } = new(StringComparer.Ordinal);

    /// <summary>How often it still answers that it is not well, by path.</summary>
    public ConcurrentDictionary<string, int> Unwell { get; } = new(StringComparer.Ordinal);

    /// <summary>The paths of files that are sent once four of them are asked for at the same time.</summary>
    public HashSet<string> Held { get; } = new(StringComparer.Ordinal);

    /// <summary>How many of those were ever asked for at the same time.</summary>
    public int MostTogether { get; private set; }

    /// <summary>Its address, without a slash at the end.</summary>
    public string Address => _app.Urls.First();

    public static async Task<OldSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = new OldSite(builder.Build());
        site._app.Run(site.AnswerAsync);
        await site._app.StartAsync(TestContext.Current.CancellationToken);
        return site;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.ToString();
        Asked.AddOrUpdate(path, 1, (_, times) => times + 1);
        if (Held.Contains(path)) await MeetAsync(context.RequestAborted);
        if (Unwell.TryGetValue(path, out var left) && left > 0)
        {
            Unwell[path] = left - 1;
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        else if (Files.TryGetValue(path, out var file)) await context.Response.Body.WriteAsync(file, context.RequestAborted);
        else context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    /// <summary>Holds the first requests until four are there, and counts those that are there together.</summary>
    private async Task MeetAsync(CancellationToken cancel)
    {
        var present = Interlocked.Increment(ref _present);
        lock (Held) MostTogether = Math.Max(MostTogether, present);
        if (present >= 4) _met.TrySetResult();
        await _met.Task.WaitAsync(cancel);
        Interlocked.Decrement(ref _present);
    }
}
