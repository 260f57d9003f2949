using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Outbound;
using ReviewFunctions.Tests.Access;

namespace ReviewFunctions.Tests.Comments;

/// <summary>The part of the app that asks, and what it logs.</summary>
internal sealed class AskingApp : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public AskingApp(string endpoint, TimeProvider? time = null, string? key = LocalAkismet.Key) => _services = new ServiceCollection()
        .AddLogging(logging => logging.AddProvider(Journal).SetMinimumLevel(LogLevel.Trace))
        .AddSingleton(time ?? TimeProvider.System)
        .AddSingleton(new OutboundOptions { AllowLoopback = true })
        .AddSingleton(new AkismetOptions { Key = key, Endpoint = new Uri(endpoint) }.Checked())
        .AddSingleton<GuardedClient>()
        .AddSingleton<ICommentCheck, AkismetCheck>()
        .BuildServiceProvider();

    public Journal Journal { get; } = new();

    public ICommentCheck Check => _services.GetRequiredService<ICommentCheck>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
