using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Storage.Tests;

/// <summary>What the SDK does behind our back: it repeats a write whose answer was lost, and meets its own success.</summary>
public sealed class LostAnswerTests(Account account)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_save_whose_answer_is_lost_is_a_success()
    {
        var (connection, _, tables) = StorageProxy.For(account.Connection, losesAnswersTo: "$batch");
        await using var services = Account.Open(connection);
        var reviews = services.GetRequiredService<IReviewStore>();
        var review = Samples.Review();

        tables.LoseAnswers(1);
        Assert.True(await reviews.TrySaveAsync(review, OutboxMessages.Of(review), Cancel));
        tables.LoseAnswers(1);
        var next = review.Next();
        Assert.True(await reviews.TrySaveAsync(next, OutboxMessages.Of(next), Cancel));
        Assert.Equal(2, (await reviews.FindAsync(review.Id, Cancel))?.Revision);
        Assert.False(await reviews.TrySaveAsync(next, OutboxMessages.Of(next), Cancel));
    }

    [Fact]
    public async Task An_erasure_whose_answer_is_lost_has_happened()
    {
        var (connection, _, tables) = StorageProxy.For(account.Connection, losesAnswersTo: "$batch");
        await using var services = Account.Open(connection);
        var reviews = services.GetRequiredService<IReviewStore>();
        var review = Samples.Review();
        Assert.True(await reviews.TrySaveAsync(review, OutboxMessages.Of(review), Cancel));

        tables.LoseAnswers(1);
        await reviews.TryEraseAsync(review, Tombstone.Of(review, Samples.Noon), OutboxMessages.OfErasure(review), Cancel);
        Assert.NotNull(await reviews.FindTombstoneAsync(review.Id, Cancel));
        tables.LoseAnswers(1);
        while (await reviews.RemoveRevisionsAsync(review.Id, Cancel)) { }
        Assert.Empty(await reviews.ListRevisionsAsync(review.Id, 0, 100, Cancel));
    }

    [Fact]
    public async Task A_change_of_the_site_whose_answer_is_lost_is_a_success()
    {
        var (connection, _, tables) = StorageProxy.For(account.Connection, losesAnswersTo: "$batch");
        await using var services = Account.Open(connection);
        var sites = services.GetRequiredService<ISiteStore>();
        var site = new SiteSettings
        {
            Title = "Reviews",
            Language = LanguageTag.Parse("en"),
            BaseUrl = new Uri("https://example.org/"),
            TagAuthority = "example.org,2026-11-22",
            Created = Samples.Noon,
        };
        Assert.True(await sites.TrySaveAsync(site, EverythingChanged.New(Samples.Noon), over: null, Cancel));
        var read = await sites.FindAsync(Cancel);

        tables.LoseAnswers(1);
        Assert.True(await sites.TrySaveAsync(site with { Revision = 2 }, EverythingChanged.New(Samples.Noon), read, Cancel));
        Assert.Equal(2, (await sites.FindAsync(Cancel))?.Settings.Revision);
        Assert.False(await sites.TrySaveAsync(site with { Revision = 2 }, EverythingChanged.New(Samples.Noon), read, Cancel));
    }

    [Fact]
    public async Task A_reservation_whose_answer_is_lost_is_a_success()
    {
        var (connection, _, tables) =
            StorageProxy.For(account.Connection, losesAnswersTo: $"POST /{Emulator.AccountOf(account.Connection)}/Slugs");
        await using var services = Account.Open(connection);
        var addresses = services.GetRequiredService<IAddressRegistry>();
        var slug = Slug.Parse($"lost-{Guid.CreateVersion7(Samples.Noon):N}");
        await addresses.TryReserveAsync(Address.Of(Slug.Parse($"first-{slug}")), ReviewId.New(Samples.Noon), Cancel);

        tables.LoseAnswers(1);
        Assert.True(await addresses.TryReserveAsync(Address.Of(slug), ReviewId.New(Samples.Noon), Cancel));
        Assert.False(await addresses.TryReserveAsync(Address.Of(slug), ReviewId.New(Samples.Noon), Cancel));
    }

    [Fact]
    public async Task A_storage_that_does_not_answer_is_an_outage()
    {
        var (connection, _, tables) = StorageProxy.For(account.Connection);
        await using var services = Account.Open(connection);
        tables.IsDown = true;
        await Assert.ThrowsAsync<StorageUnavailableException>(
            () => services.GetRequiredService<IReviewStore>().FindAsync(ReviewId.New(Samples.Noon), Cancel));
    }
}
