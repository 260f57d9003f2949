using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Backups;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.FirstStore;

/// <summary>Backups of the first store, and the one that is in it.</summary>
[Collection<SharedStore>]
public sealed class BackupTests(ProcessedStore store)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_of_it_is_restored_elsewhere_with_every_odd_text()
    {
        using var backup = new MemoryStream();
        await store.App.Services.GetRequiredService<BackupWriter>().WriteAsync(backup, Cancel);
        var connection = await ReviewFunctions.Testing.Emulator.NewAccountAsync();
        await using var app = await store.StartAppAsync(connection);
        backup.Position = 0;
        Assert.IsType<Restored>(await app.Services.GetRequiredService<BackupRestorer>().RestoreAsync(backup, Cancel));
        await store.ProcessAsync(app);
        await store.AssertSameApiAsync(app);
        await store.AssertSameFeedsAsync(connection);
        await store.AssertSameAnswersAsync(app);
    }

    [Fact]
    public async Task The_daily_backup_that_is_in_it_can_be_restored()
    {
        var blob = new BlobServiceClient(store.Connection).GetBlobContainerClient("backups").GetBlobClient("2026-11-22T03-17-00Z.zip");
        await using var backup = await blob.OpenReadAsync(cancellationToken: Cancel);
        var connection = await ReviewFunctions.Testing.Emulator.NewAccountAsync();
        await using var app = await store.StartAppAsync(connection);
        Assert.IsType<Restored>(await app.Services.GetRequiredService<BackupRestorer>().RestoreAsync(backup, Cancel));
        await store.ProcessAsync(app);
        using var reference = await app.Client.GetAsEditorAsync($"/api/reviews/{store.Named("reference")}");
        Assert.Equal("Two songs and an ending that earns its tears", (string?)(await reference.JsonAsync())["headline"]);
        Assert.Equal("200", await PublicSite.AnswerAsync(app, "/feed.xml"));
    }
}
