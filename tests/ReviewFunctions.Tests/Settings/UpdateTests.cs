using System.Net;
using Azure.Data.Tables;
using ReviewFunctions.Tests.FirstStore;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Settings;

public sealed class UpdateTests(Clock clock) : IClassFixture<Clock>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_version_that_derives_more_than_is_there_has_everything_derived_again_once()
    {
        await clock.Client.PublishAsync(Editor.NewReview());
        await RunTimerAsync();
        await PublicSite.RemoveDocumentsAsync(clock.Connection);
        await RunTimerAsync();
        Assert.Equal(HttpStatusCode.NotFound, await AskForFeedAsync());

        await ForgetWhatWasDerivedAsync();
        await RunTimerAsync();
        Assert.Equal(HttpStatusCode.OK, await AskForFeedAsync());

        await PublicSite.RemoveDocumentsAsync(clock.Connection);
        await RunTimerAsync();
        Assert.Equal(HttpStatusCode.NotFound, await AskForFeedAsync());
    }

    private Task RunTimerAsync()
    {
        clock.Time.Advance(TimeSpan.FromMinutes(1));
        return Clock.RunTimerAsync(clock.App);
    }

    private async Task<HttpStatusCode> AskForFeedAsync()
    {
        using var answer = await clock.Client.GetAsync("/feed.atom", Cancel);
        return answer.StatusCode;
    }

    /// <summary>Makes the site's row that of a version which did not count what it derives.</summary>
    private async Task ForgetWhatWasDerivedAsync()
    {
        var table = new TableServiceClient(clock.Connection).GetTableClient("Content");
        TableEntity row = await table.GetEntityAsync<TableEntity>("site", "settings", cancellationToken: Cancel);
        Assert.True(row.Remove("Derived"));
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancel);
    }
}
