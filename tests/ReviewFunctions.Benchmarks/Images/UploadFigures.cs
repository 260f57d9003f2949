using System.Diagnostics;
using System.Globalization;
using System.Text;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Images;

namespace ReviewFunctions.Benchmarks.Images;

/// <summary>What uploads take of the app's memory: many at once, and long ones.</summary>
internal static class UploadFigures
{
    private const int AtOnce = 40;

    /// <summary>Prints the figures.</summary>
    public static async Task PrintAsync()
    {
        await PrintManyAsync("12 megapixels, made at once", Jpegs.Photograph(4000, 3000));
        await PrintManyAsync("24 megapixels, left to the timer", Jpegs.Photograph(6000, 4000));
        var picture = Jpegs.Photograph(1600, 1200);
        foreach (var segments in (int[])[0, 100, 350])
            await PrintOneAsync(Enumerable.Range(0, segments).Aggregate(picture, (file, _) => Jpegs.WithComment(file, new byte[65_000])));
    }

    private static async Task PrintManyAsync(string what, byte[] file)
    {
        await using var emulator = await Emulator.StartAsync();
        await using var app = await MeasuredApp.StartAsync(emulator);
        var before = app.PeakMegabytes;
        var watch = Stopwatch.StartNew();
        var statuses = await Task.WhenAll(Enumerable.Range(0,
            AtOnce).Select(number =>
                app.UploadAsync(Jpegs.WithComment(file, Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture))))));
        var counted = string.Join(", ", statuses.GroupBy(status => status).Select(group => $"{group.Count()} × {group.Key}"));
        Console.WriteLine(
            $"{AtOnce} uploads at once of {file.Length / 1e6:F1} MB, {what}: "
            + $"{counted} in {watch.Elapsed.TotalSeconds:F1} s, peak {app.PeakMegabytes} MB "
            + $"(before them {before} MB)");
    }

    private static async Task PrintOneAsync(byte[] file)
    {
        await using var emulator = await Emulator.StartAsync();
        await using var app = await MeasuredApp.StartAsync(emulator);
        var status = await app.UploadAsync(file);
        Console.WriteLine($"One upload of {file.Length / 1e6:F1} MB, the same 2 megapixels: {status}, peak {app.PeakMegabytes} MB");
    }
}
