namespace ReviewFunctions.LocalRuntime.Tests.Samples;

/// <summary>A service of the app, of whom each scope has its own.</summary>
public sealed class Greeting
{
    public Guid Id { get; } = Guid.CreateVersion7();
}
