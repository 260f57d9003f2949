using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ReviewFunctions.Tests.Comments;

/// <summary>An Akismet on this machine, which takes down what it is asked and answers as a test says.</summary>
public sealed class LocalAkismet : IAsyncDisposable
{
    public const string Key = "a-key-0123456789";

    /// <summary>Whoever calls themselves this, or says it, is taken for spam.</summary>
    public const string Spammer = "akismet-guaranteed-spam";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Method, IFormCollection Form)> _asked = [];

    private LocalAkismet()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapPost("/1.1/{method}", TakeAsync);
    }

    public string Address => $"{_app.Urls.Single()}/1.1/";

    /// <summary>What an app is told to ask here.</summary>
    public (string Name, string Value)[] Settings() =>
        [("Akismet:Key", Key), ("Akismet:Endpoint", Address), ("Outbound:AllowLoopback", "true")];

    /// <summary>What it answers. It has taken down the question by then.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = ByContent;

    /// <summary>The forms that it was sent, in order.</summary>
    public IReadOnlyList<(string Method, IFormCollection Form)> Asked => [.. _asked];

    /// <summary>Those of one method, such as <c>comment-check</c> or <c>submit-ham</c>.</summary>
    public IReadOnlyList<IFormCollection> AskedTo(string method) =>
        [.. Asked.Where(asked => asked.Method == method).Select(asked => asked.Form)];

    public static async Task<LocalAkismet> StartAsync()
    {
        var akismet = new LocalAkismet();
        await akismet._app.StartAsync();
        return akismet;
    }

    /// <summary>Spam if it is by <see cref="Spammer"/> or says so, else ham; thanks for corrections.</summary>
    public static Task ByContent(HttpContext context)
    {
        var form = context.Request.Form;
        var isSpam = form["comment_author"] == Spammer || form["comment_content"].ToString().Contains(Spammer, StringComparison.Ordinal);
        return context.Request.Path.Value?.EndsWith("comment-check", StringComparison.Ordinal) == true
            ? Say(context, isSpam ? "true" : "false")
            : Say(context, "Thanks for making the web a better place.");
    }

    public static Task Ham(HttpContext context) => Say(context, "false");

    public static Task Spam(HttpContext context) => Say(context, "true");

    /// <summary>What it says when it knows neither the key nor the site.</summary>
    public static Task Invalid(HttpContext context)
    {
        context.Response.Headers["X-akismet-debug-help"] = "We were unable to parse your blog URI";
        return Say(context, "invalid");
    }

    public static Task Failing(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        return Say(context, "false");
    }

    /// <summary>Never answers; ends when the other side has had enough.</summary>
    public static Task Silent(HttpContext context)
    {
        var end = new TaskCompletionSource();
        context.RequestAborted.Register(end.SetResult);
        return end.Task;
    }

    public static Task Say(HttpContext context, string text) => context.Response.WriteAsync(text, context.RequestAborted);

    public void Forget() => _asked.Clear();

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context, string method)
    {
        _asked.Enqueue((method, await context.Request.ReadFormAsync(context.RequestAborted)));
        await Answer(context);
    }
}
