namespace ReviewFunctions.LocalRuntime.Tests;

/// <summary>An empty folder to start an app from, gone after the test.</summary>
internal sealed class AppFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("local-runtime-").FullName;

    public void Write(string file, string text) => File.WriteAllText(System.IO.Path.Combine(Path, file), text);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
