using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReviewFunctions.Documents;

namespace ReviewFunctions.Benchmarks.Load;

/// <summary>
/// The app's part of a poll alone: what <c>GetDocument</c> answers, behind a bare endpoint of Kestrel, without host and worker.
/// </summary>
internal static class DocumentServer
{
    /// <summary>The argument that makes this program that server.</summary>
    public const string Command = "documents";

    /// <summary>Serves until the process is ended; the settings are those of the environment.</summary>
    public static async Task ServeAsync(string[] args)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = args });
        builder.Configuration.AddEnvironmentVariables();
        builder.Logging.AddSimpleConsole();
        builder.WebHost.UseKestrelCore();
        builder.Services.AddReviewFunctions(builder.Configuration);
        await using var app = builder.Build();
        var reading = app.Services.GetRequiredService<DocumentResponder>();
        ((IApplicationBuilder)app).Run(http => AnswerAsync(http, reading));
        await app.RunAsync();
    }

    private static async Task AnswerAsync(HttpContext http, DocumentResponder reading)
    {
        var result = await reading.AnswerAsync(http.Request, http.Request.Path.Value?.TrimStart('/') ?? "", http.RequestAborted);
        await result.ExecuteAsync(http);
    }
}
