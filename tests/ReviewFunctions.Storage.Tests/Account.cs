using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Storage.Tests;

/// <summary>An empty account on an emulator of its own, opened as the app opens it.</summary>
public sealed class Account : IAsyncLifetime
{
    private Emulator? _emulator;
    private ServiceProvider? _services;

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    public string Connection => (_emulator ?? throw NotStarted).Connection;

    private ServiceProvider Services => _services ?? throw NotStarted;

    private static InvalidOperationException NotStarted => new("The emulator has not been started.");

    public async ValueTask InitializeAsync()
    {
        _emulator = await Emulator.StartAsync();
        _services = Open(_emulator.Connection);
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null) await _services.DisposeAsync();
        if (_emulator is not null) await _emulator.DisposeAsync();
    }

    /// <summary>The stores of any account.</summary>
    public static ServiceProvider Open(string connection) => new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddStorage(new ConfigurationBuilder().AddInMemoryCollection([new("Content", connection)]).Build())
        .BuildServiceProvider();
}
