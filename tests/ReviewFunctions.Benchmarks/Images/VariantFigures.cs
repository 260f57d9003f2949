using System.Diagnostics;
using ReviewFunctions.Imaging;
using ReviewFunctions.Testing.Images;

namespace ReviewFunctions.Benchmarks.Images;

/// <summary>
/// What it takes to make all variants of a photograph of 24 megapixels: each time in a process of its own, whose whole memory is counted.
/// </summary>
internal static class VariantFigures
{
    /// <summary>The argument that makes this program the process that is measured.</summary>
    public const string Command = "variants";

    private const int Width = 6000, Height = 4000, Runs = 7;

    /// <summary>Prints the median and the worst of a few runs.</summary>
    public static async Task PrintAsync()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, Jpegs.Photograph(Width, Height));
            var runs = new List<(int Milliseconds, int Megabytes)>();
            for (var run = 0; run < Runs; run++) runs.Add(await RunAsync(file));
            Console.WriteLine(
                $"A JPEG of {Width}×{Height}, {new FileInfo(file).Length / 1e6:F1} MB, to all variants, "
                + $"in a new process each time ({Runs} runs):");
            Console.WriteLine(
                $"  time {Median.Of(runs.Select(run => run.Milliseconds))} ms (worst {runs.Max(run => run.Milliseconds)} ms)");
            Console.WriteLine($"  peak {Median.Of(runs.Select(run => run.Megabytes))} MB (worst {runs.Max(run => run.Megabytes)} MB)");
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>
    /// Makes the variants of a file, and prints how long that took, what the process took at most, and how many bytes came of it.
    /// </summary>
    public static void Measure(string file)
    {
        var watch = Stopwatch.StartNew();
        using var stream = File.OpenRead(file);
        var made = new ImageProcessor().Process(stream, out var fault)
            ?? throw new InvalidOperationException($"Not processed: {fault}.");
        watch.Stop();
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"{watch.ElapsedMilliseconds} {process.PeakWorkingSet64 / 1_000_000} {made.Variants.Count}");
    }

    private static async Task<(int Milliseconds, int Megabytes)> RunAsync(string file)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "ReviewFunctions.Benchmarks.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, Command, file])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true
        })
            ?? throw new InvalidOperationException("The process does not start.");
        var said = (await process.StandardOutput.ReadToEndAsync()).Split(' ');
        await process.WaitForExitAsync();
        return (int.Parse(said[0], null), int.Parse(said[1], null));
    }
}
