using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Backups;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Maintenance;

namespace ReviewFunctions.Tests.Backups;

/// <summary>The backups that the daily timer takes.</summary>
public sealed class DailyBackupTests(Clock clock) : IClassFixture<Clock>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private BlobContainerClient Backups => new BlobServiceClient(clock.Connection).GetBlobContainerClient("backups");

    [Fact]
    public async Task Each_day_leaves_a_whole_private_backup_that_is_kept_for_its_days()
    {
        await clock.Client.PublishAsync(Editor.NewReview());
        await new BlobServiceClient(clock.Connection).GetBlobContainerClient("$web")
            .UploadBlobAsync("images/0f3a/800.webp", BinaryData.FromBytes(new byte[20_000_000]), Cancel);
        await using var app = await clock.StartAppAsync(("Backup:RetentionDays", "3"));
        var names = new List<string>();
        for (var day = 0; day < 6; day++)
        {
            names.Add($"{clock.Time.GetUtcNow():yyyy-MM-dd'T'HH-mm-ss}Z.zip");
            await MaintainAsync(app);
            clock.Time.Advance(TimeSpan.FromDays(1));
        }
        using var listed = await app.Client.GetAsEditorAsync("/api/backups");
        var kept = (await listed.JsonAsync())["items"]?.AsArray();
        Assert.Equal(names[^4..].Reverse<string>(), kept?.Select(stored => (string?)stored?["name"]));
        Assert.All(kept!, stored => Assert.InRange((long?)stored?["bytes"] ?? 0, 20_000, long.MaxValue));
        Assert.All(kept!, stored => Assert.NotNull((DateTimeOffset?)stored?["stored"]));
        await using var backup = await Backups.GetBlobClient(names[^1]).OpenReadAsync(cancellationToken: Cancel);
        await using var reader = await BackupZipReader.OpenAsync(backup, Cancel);
        Assert.Equal(clock.Time.GetUtcNow().AddDays(-1), reader?.Manifest.Taken);
        Assert.Equal("$web/images/0f3a/800.webp", reader?.Manifest.Entries[^1].File?.Path);
        Assert.Null(reader is null ? "no backup" : await reader.FindDamageAsync(Cancel));
        Assert.Equal(Azure.Storage.Blobs.Models.PublicAccessType.None,
            (await Backups.GetPropertiesAsync(cancellationToken: Cancel)).Value.PublicAccess ?? default);
    }

    [Fact]
    public async Task A_backup_that_fails_is_not_there_and_nothing_else_is_removed()
    {
        var shelf = clock.App.Services.GetRequiredService<IBackupStore>();
        var before = await shelf.ListAsync(Cancel);
        await Assert.ThrowsAsync<InvalidDataException>(() => shelf.AddAsync("half.zip", async backup =>
        {
            await backup.WriteAsync(new byte[20 * 1024 * 1024], Cancel);
            throw new InvalidDataException();
        }, Cancel));
        Assert.Equal(before, await shelf.ListAsync(Cancel));
    }

    [Fact]
    public async Task No_days_no_backup()
    {
        var shelf = clock.App.Services.GetRequiredService<IBackupStore>();
        var before = await shelf.ListAsync(Cancel);
        await using var app = await clock.StartAppAsync(("Backup:RetentionDays", "0"));
        await MaintainAsync(app);
        Assert.Equal(before, await shelf.ListAsync(Cancel));
    }

    private static Task MaintainAsync(AppHost app) =>
        ActivatorUtilities.CreateInstance<DailyMaintenance>(app.Services).RunAsync(new TimerInfo(), Cancel);
}
