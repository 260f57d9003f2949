namespace ReviewFunctions.Testing;

/// <summary>The browser that shows pages and the desk to tests and benchmarks: Debian's Chromium, or one like it.</summary>
public static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Where its program is; <see langword="null"/> if it is not on this machine.</summary>
    public static string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
