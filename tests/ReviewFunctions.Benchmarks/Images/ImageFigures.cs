namespace ReviewFunctions.Benchmarks.Images;

/// <summary>What images take: time and memory of making variants, memory of uploads.</summary>
internal static class ImageFigures
{
    /// <summary>Measures and prints.</summary>
    public static async Task PrintAsync()
    {
        Console.WriteLine("\n## Images\n");
        await VariantFigures.PrintAsync();
        await UploadFigures.PrintAsync();
    }
}
