using System.Diagnostics;

namespace ReviewFunctions.Core.Tests.Publishing;

/// <summary>Large work in processes that have 512 MB, as an instance has. What needs more ends with an exception.</summary>
public sealed class BoundedMemoryTests
{
    /// <summary>
    /// 512 MiB in hexadecimal, see <see href="https://learn.microsoft.com/dotnet/core/runtime-config/garbage-collector#heap-limit"/>.
    /// </summary>
    private const string Limit = "0x20000000";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Theory]
    [InlineData(nameof(LargeWork.Fifty_reviews_with_32_tags_each_are_published_at_once))]
    [InlineData(nameof(LargeWork.Reviews_of_256_KiB_are_published_at_once))]
    [InlineData(nameof(LargeWork.An_image_in_many_reviews_is_published_though_every_slice_is_killed_once))]
    public async Task A_process_of_512_MB_can_do_it(string work)
    {
        var cancel = TestContext.Current.CancellationToken;
        string[] arguments = [typeof(LargeWork).Assembly.Location, "-explicit", "only", "-method", $"{typeof(LargeWork).FullName}.{work}"];
        var start = new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["DOTNET_GCHeapHardLimit"] = Limit;
        // What make test says to make its own processes collect rarely.
        start.Environment.Remove("DOTNET_GCgen0size");
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The tests do not start.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        await using var ended = limit.Token.Register(() => process.Kill());
        var said = await process.StandardOutput.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        Assert.True(process.ExitCode == 0, said);
        Assert.Contains("Total: 1,", said, StringComparison.Ordinal);
    }
}
