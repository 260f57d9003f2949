using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Documents;
using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Publishing;

/// <summary>Passes: which state documents are written from, how much of it, and for whom.</summary>
public sealed class DocumentWriterTests
{
    private readonly MemoryStorage _storage = new();
    private readonly FakeTimeProvider _time = new(Samples.Noon);
    private readonly CountedSite _site;
    private readonly DocumentWriter _writer;

    public DocumentWriterTests()
    {
        var services = MemoryServices.Process(_storage, _time, new PagesWithoutFilms());
        _site = new CountedSite(_storage);
        var stored = services.GetRequiredService<StoredState>() with
        {
            Site = new CurrentSite(_site, new SiteOptions { BaseUrl = new Uri("https://example.org/") }, _time),
        };
        _writer = new DocumentWriter(
            services.GetRequiredService<IDocumentStore>(),
            services.GetRequiredService<SiteDocuments>(),
            services.GetRequiredService<IChannelRegistry>(),
            services.GetRequiredService<IMonthRegistry>(),
            stored,
            services.GetRequiredService<DerivedWrites>(),
            _ => { },
            _time);
        OneThread.Run(() => stored.Site.GetAsync(CancellationToken.None));
        _site.Reads = 0;
    }

    [Fact]
    public void A_set_is_rendered_from_one_snapshot()
    {
        Write(Tags(10));
        Assert.Equal(1, _site.Reads);
        Assert.Equal(10, _storage.Documents.Count);
    }

    [Fact]
    public void A_set_with_more_content_than_a_snapshot_holds_is_written_in_rounds()
    {
        const int Channels = 20, ReviewsOfOne = 8, Length = 256 * 1024;
        var body = new string('x', Length);
        foreach (var channel in Tags(Channels).Cast<ChannelPageDocument>())
            for (var number = 0; number < ReviewsOfOne; number++)
                Add(Samples.Content() with { Body = body, Tags = [channel.Channel.Label] });
        Write(Tags(Channels));
        Assert.Equal(Channels, _storage.Documents.Count);
        Assert.Equal(1 + (Channels * ReviewsOfOne * Length * sizeof(char) / Snapshot.MaxContent), _site.Reads);
    }

    [Fact]
    public void While_one_pass_runs_all_others_share_one_that_begins_after_it() => OneThread.Run(async () =>
    {
        var gate = new TaskCompletionSource();
        _storage.Turn = () => gate.Task;
        var first = _writer.WriteAsync(Tags(1), CancellationToken.None);
        await Task.Yield();
        await Task.Yield();
        var others = Enumerable.Range(0, 20).Select(_ => _writer.WriteAsync(Tags(2), CancellationToken.None)).ToList();
        Assert.All(others, other => Assert.False(other.IsCompleted));
        gate.SetResult();
        await Task.WhenAll([first, .. others]);
        Assert.Equal(2, _site.Reads);
    });

    [Fact]
    public void A_document_that_cannot_be_rendered_keeps_back_only_those_who_asked_for_it() => OneThread.Run(async () =>
    {
        var sound = _writer.WriteAsync(Tags(2), CancellationToken.None);
        var broken = _writer.WriteAsync([.. Tags(1), new ChannelPageDocument(Channel.OfKind(SubjectKind.Film))], CancellationToken.None);
        await Assert.ThrowsAsync<InvalidDataException>(() => broken);
        await sound;
        Assert.Equal(1, _site.Reads);
        Assert.Equal(2, _storage.Documents.Count);
    });

    private static List<DerivedItem> Tags(int count) =>
        [.. Enumerable.Range(0, count).Select(number => new ChannelPageDocument(Channel.Named(ChannelKind.Tag, $"tag {number}")))];

    private void Write(IReadOnlyCollection<DerivedItem> items) => OneThread.Run(() => _writer.WriteAsync(items, CancellationToken.None));

    private void Add(ReviewContent content)
    {
        var review = Samples.Review() with { Content = content };
        _storage.Reviews[review.Id] = review;
        foreach (var pointer in Pointer.Of(review)) _storage.Pointers[(pointer.List.Name, pointer.Key)] = (review.Id, "first");
    }

    /// <summary>The settings, each reading of which begins a snapshot.</summary>
    private sealed class CountedSite(MemoryStorage storage) : ISiteStore
    {
        private readonly MemorySiteStore _site = new(storage);

        public int Reads { get; set; }

        public Task<StoredSite?> FindAsync(CancellationToken cancel)
        {
            Reads++;
            return _site.FindAsync(cancel);
        }

        public Task<SiteSettings?> FindFormerAsync(int revision, CancellationToken cancel) => _site.FindFormerAsync(revision, cancel);

        public Task<IReadOnlyList<SiteRevision>> ListFormerAsync(CancellationToken cancel) => _site.ListFormerAsync(cancel);

        public Task<bool> TrySaveAsync(SiteSettings site, EverythingChanged change, StoredSite? over, CancellationToken cancel) =>
            _site.TrySaveAsync(site, change, over, cancel);
    }

    /// <summary>Pages of which that of films cannot be rendered.</summary>
    private sealed class PagesWithoutFilms : IPageRenderer
    {
        private readonly PlainPages _pages = new();

        public ReadOnlyMemory<byte> FileAt(string path) => _pages.FileAt(path);

        public Task<byte[]> RenderAsync(Page page, CancellationToken cancel) =>
            page is ChannelPage { Channel.Kind: ChannelKind.Kind } ? throw new InvalidDataException() : _pages.RenderAsync(page, cancel);
    }
}
