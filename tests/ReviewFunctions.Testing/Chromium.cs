namespace ReviewFunctions.Testing;

/// <summary>The browser that shows pages and the desk to tests and benchmarks: Debian's Chromium, or one like it.</summary>
public static class Chromium
{
    private static readonly string[] Whole = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Where its program is; <see langword="null"/> if it is not on this machine.</summary>
    public static string? Find() => FindOne(Whole);

    /// <summary>
    /// The same, built without windows of its own if that is there, since a window takes more time than a page in it;
    /// <see langword="null"/> if none is.
    /// </summary>
    public static string? FindQuick() => FindOne(["chromium-headless-shell", .. Whole]);

    private static string? FindOne(IEnumerable<string> names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
