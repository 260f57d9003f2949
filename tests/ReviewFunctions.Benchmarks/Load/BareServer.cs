using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace ReviewFunctions.Benchmarks.Load;

/// <summary>Kestrel with nothing on it but one answer from memory, in two encodings and with the same headers as the app's.</summary>
internal static class BareServer
{
    /// <summary>The argument that makes this program that server; the folder of the answers follows.</summary>
    public const string Command = "bare";

    /// <summary>The files of the answers.</summary>
    public const string Identity = "identity.json", Gzip = "gzip.json";

    /// <summary>Serves until the process is ended.</summary>
    public static async Task ServeAsync(string folder, string[] args)
    {
        var identity = Prepare(await RecordedAnswer.LoadAsync(folder, Identity));
        var gzip = Prepare(await RecordedAnswer.LoadAsync(folder, Gzip));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = args });
        builder.Logging.AddSimpleConsole();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.AddServerHeader = false);
        await using var app = builder.Build();
        ((IApplicationBuilder)app).Run(http => AnswerAsync(http, http.Request.Headers.AcceptEncoding == "gzip" ? gzip : identity));
        await app.RunAsync();
    }

    private static Task AnswerAsync(HttpContext http, PreparedAnswer answer)
    {
        var response = http.Response;
        if (http.Request.Headers.IfNoneMatch == answer.ETag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            foreach (var (name, value) in answer.Selection) response.Headers[name] = value;
            return Task.CompletedTask;
        }
        foreach (var (name, value) in answer.Selection) response.Headers[name] = value;
        foreach (var (name, value) in answer.Content) response.Headers[name] = value;
        return response.Body.WriteAsync(answer.Body, http.RequestAborted).AsTask();
    }

    private static PreparedAnswer Prepare(RecordedAnswer answer)
    {
        var ofContent = answer.Headers.ToLookup(
            header => header.Key.StartsWith("Content-", StringComparison.Ordinal) || header.Key is "X-Content-Type-Options" or "Link",
            header => KeyValuePair.Create(header.Key, new StringValues(header.Value)));
        return new PreparedAnswer(answer.ETag, [.. ofContent[false]], [.. ofContent[true]], answer.Body);
    }

    private sealed record PreparedAnswer(
        StringValues ETag, KeyValuePair<string, StringValues>[] Selection, KeyValuePair<string, StringValues>[] Content, ReadOnlyMemory<byte> Body);
}
