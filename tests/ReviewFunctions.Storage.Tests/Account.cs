using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Storage.Tests;

/// <summary>An empty account on an emulator of its own, opened as the app opens it.</summary>
public sealed class Account : IAsyncLifetime
{
    private string? _connection;
    private ServiceProvider? _services;

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    public string Connection => _connection ?? throw NotStarted;

    private ServiceProvider Services => _services ?? throw NotStarted;

    private static InvalidOperationException NotStarted => new("The emulator has not been started.");

    public async ValueTask InitializeAsync()
    {
        _connection = await Emulator.NewAccountAsync();
        _services = Open(_connection);
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null) await _services.DisposeAsync();
    }

    /// <summary>The stores of any account.</summary>
    public static ServiceProvider Open(string connection) => new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddStorage(new ConfigurationBuilder().AddInMemoryCollection([new("Content", connection)]).Build())
        .BuildServiceProvider();
}
