using System.Globalization;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Images;
using ReviewFunctions.Maintenance;

namespace ReviewFunctions.Tests.Running;

/// <summary>The daily work, of which a part fails.</summary>
public sealed class DailyMaintenanceTests(Clock clock) : IClassFixture<Clock>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_other_parts_are_done_though_the_backup_cannot_be_stored_and_the_run_has_failed()
    {
        var unused = await clock.Client.AddImageAsync();
        clock.Time.Advance(TimeSpan.FromDays(31));
        var backups = new BlobServiceClient(clock.Connection).GetBlobContainerClient("backups");
        await backups.CreateIfNotExistsAsync(cancellationToken: Cancel);
        var name = clock.Time.GetUtcNow().ToString("yyyy-MM-dd'T'HH-mm-ss'Z.zip'", CultureInfo.InvariantCulture);
        await backups.UploadBlobAsync(name, new BinaryData([1]), Cancel);
        var failed = await Assert.ThrowsAsync<AggregateException>(MaintainAsync);
        Assert.Single(failed.InnerExceptions);
        Assert.Equal("removing", (string?)(await clock.Client.ReadImageAsync(unused))["status"]);
        clock.Time.Advance(TimeSpan.FromDays(1));
        await MaintainAsync();
    }

    private Task MaintainAsync() =>
        ActivatorUtilities.CreateInstance<DailyMaintenance>(clock.App.Services).RunAsync(new TimerInfo(), Cancel);
}
