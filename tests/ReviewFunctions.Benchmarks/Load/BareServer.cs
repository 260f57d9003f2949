using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace ReviewFunctions.Benchmarks.Load;

/// <summary>Kestrel with nothing on it but one answer from memory, in two encodings and with the same headers as the app's.</summary>
internal static class BareServer
{
    /// <summary>The argument that makes this program that server; the folder of the answers follows.</summary>
    public const string Command = "bare";

    /// <summary>Serves until the process is ended.</summary>
    public static async Task ServeAsync(string folder, string[] args)
    {
        var answers = await PreparedAnswers.LoadAsync(folder);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = args });
        builder.Logging.AddSimpleConsole();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.AddServerHeader = false);
        await using var app = builder.Build();
        ((IApplicationBuilder)app).Run(answers.WriteAsync);
        await app.RunAsync();
    }
}
