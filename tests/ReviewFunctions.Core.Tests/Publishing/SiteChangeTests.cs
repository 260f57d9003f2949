using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Core.Handlers;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Reviews;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Publishing;

/// <summary>Changes of the site that come close upon one another.</summary>
public sealed class SiteChangeTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_change_while_another_is_published_reaches_every_document_whenever_it_comes(bool otherInstanceIsFaster)
    {
        var moments = ChangeTwice(int.MaxValue, otherInstanceIsFaster);
        Assert.InRange(moments, 50, 1_000);
        foreach (var moment in Effort.Places(moments))
            ChangeTwice(moment, otherInstanceIsFaster);
    }

    /// <returns>How many storage calls the publication of the first change took, and so at how many moments the second can come.</returns>
    private static int ChangeTwice(int moment, bool otherInstanceIsFaster)
    {
        var site = new SmallSite();
        site.Change("first");
        var calls = 0;
        site.Storage.Turn = async () =>
        {
            if (calls++ != moment) return;
            var turn = site.Storage.Turn;
            site.Storage.Turn = () => Task.CompletedTask;
            await site.ChangeAsync("second");
            if (otherInstanceIsFaster) await site.ProcessOutboxAsync();
            site.Storage.Turn = turn;
        };
        OneThread.Run(site.ProcessOutboxAsync);
        site.Storage.Turn = () => Task.CompletedTask;
        if (moment >= calls) return calls;

        for (var run = 0; site.Storage.Outbox.Count > 0 && run < 10; run++) OneThread.Run(site.ProcessOutboxAsync);
        Assert.Empty(site.Storage.Outbox);
        Assert.All(site.Pages, page => Assert.Equal("second", page));
        return calls;
    }

    private sealed class SmallSite
    {
        private readonly FakeTimeProvider _time = new(Samples.Noon);

        public SmallSite() => OneThread.Run(async () =>
        {
            foreach (var number in Enumerable.Range(1, 3))
            {
                var review = Samples.Review()
                    with
                { Slug = Slug.Parse($"number-{number}"), FormerPaths = number == 1 ? [FormerPath.Parse("/old/")] : [] };
                foreach (var address in (IEnumerable<Address>)[Address.Of(review.Slug), .. review.FormerPaths.Select(Address.Of)])
                    await new MemoryAddressRegistry(Storage, _time).TryReserveAsync(address, review.Id, CancellationToken.None);
                await new MemoryReviewStore(Storage).TrySaveAsync(review, OutboxMessages.Of(review), CancellationToken.None);
            }
            await ProcessOutboxAsync();
            await ChangeAsync("none");
            await ProcessOutboxAsync();
            Assert.Empty(Storage.Outbox);
        });

        public MemoryStorage Storage { get; } = new();

        /// <summary>What the pages of the site, of its reviews and of what was moved say that it is called.</summary>
        public IEnumerable<string> Pages =>
            Storage.Documents.Where(stored => stored.Key.EndsWith(".html", StringComparison.Ordinal))
                .Select(stored => Encoding.UTF8.GetString(stored.Value.Body.Span));

        public void Change(string title) => OneThread.Run(() => ChangeAsync(title));

        public async Task ChangeAsync(string title) => Assert.Null((await NewProcess().GetRequiredService<SiteEditing>()
            .RewriteAsync(null, isDryRun: false, stored => stored with { Title = title }, Samples.Editor, CancellationToken.None)).Refusal);

        public Task ProcessOutboxAsync() => NewProcess().GetRequiredService<OutboxProcessor>().ProcessAsync(CancellationToken.None);

        private ServiceProvider NewProcess() => MemoryServices.Process(Storage, _time, new Titles());
    }

    /// <summary>Pages that say what the site is called and nothing else.</summary>
    private sealed class Titles : IPageRenderer
    {
        public ReadOnlyMemory<byte> FileAt(string path) => Encoding.UTF8.GetBytes(path);

        public Task<byte[]> RenderAsync(Page page, CancellationToken cancel) => Task.FromResult(Encoding.UTF8.GetBytes(page.Site.Title));
    }
}
