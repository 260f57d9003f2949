namespace ReviewFunctions.Core.Images;

/// <summary>How images are taken and kept. Settings under <c>Images</c>.</summary>
public sealed record ImageOptions
{
    /// <summary>
    /// How many files are decoded at the same time on an instance: each may take 250 MB. Sized from the memory unless said.
    /// </summary>
    public int Decodes { get; init; } = ProcessMemory.Current.Decodes;

    /// <summary>How many requests wait for that at most.</summary>
    public int MostWaiting { get; init; } = 64;

    /// <summary>How long a request waits for that at most.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long an image is kept that no revision of any review names.</summary>
    public TimeSpan KeptUnused { get; init; } = TimeSpan.FromDays(30);

    /// <summary>The same options, if they can be used.</summary>
    /// <exception cref="InvalidOperationException">One cannot; the message names it.</exception>
    public ImageOptions Checked()
    {
        SettingBounds.Check("Images:Decodes", Decodes, 1, 64);
        SettingBounds.Check("Images:MostWaiting", MostWaiting, 0, 10_000);
        SettingBounds.Check("Images:LongestWait", LongestWait, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(10));
        SettingBounds.Check("Images:KeptUnused", KeptUnused, TimeSpan.FromHours(1), TimeSpan.FromDays(3650));
        return this;
    }
}
