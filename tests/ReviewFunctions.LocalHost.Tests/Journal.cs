using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ReviewFunctions.LocalHost.Tests;

/// <summary>Remembers what is logged.</summary>
internal sealed class Journal : ILoggerProvider
{
    public ConcurrentQueue<(string Category, LogLevel Level, string Message, Exception? Error)> Entries { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Writer(categoryName, this);

    public void Dispose()
    {
    }

    private sealed class Writer(string category, Journal journal) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            journal.Entries.Enqueue((category, logLevel, formatter(state, exception), exception));
    }
}
