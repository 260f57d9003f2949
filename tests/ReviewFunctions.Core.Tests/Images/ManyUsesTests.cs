using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Handlers;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Tests.Publishing;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Images;

/// <summary>An image that more reviews show than are published together.</summary>
public sealed class ManyUsesTests
{
    private const int Uses = 120, Slice = 50;

    private readonly MemoryStorage _storage = new();
    private readonly FakeTimeProvider _time = new(Samples.Noon);
    private readonly PoisonedPages _pages = new() { IsCured = true };
    private readonly Image _image = Samples.Image();
    private readonly IReadOnlyList<Review> _reviews;

    public ManyUsesTests()
    {
        _storage.Images[_image.Id] = new StoredImage(_image, "first");
        _reviews = [.. Enumerable.Range(0, Uses).Select(_ => Samples.Review()).OrderBy(review => $"{review.Id}", StringComparer.Ordinal)];
        OneThread.Run(async () =>
        {
            var usage = Process().GetRequiredService<ImageUsage>();
            foreach (var review in _reviews)
            {
                var headline = review == _reviews[Slice] ? PoisonedPages.Poison : review.Content.Headline;
                var shown = review with { Content = review.Content with { LeadImage = new LeadImage(_image.Id), Headline = headline } };
                await usage.NoteAsync(shown.Id, shown.Content.Images, CancellationToken.None);
                await new MemoryAddressRegistry(_storage, _time).TryReserveAsync(Address.Of(shown.Slug), shown.Id, CancellationToken.None);
                await new MemoryReviewStore(_storage).TrySaveAsync(shown, OutboxMessages.Of(shown), CancellationToken.None);
            }
        });
        while (_storage.Outbox.Count > 0) ProcessOutbox();
    }

    [Fact]
    public void A_change_of_it_goes_on_in_the_next_run_where_the_last_one_ended()
    {
        Change();
        List<string?> cursors = [];
        while (_storage.Outbox.Values.SingleOrDefault() is ImageMessage open)
        {
            cursors.Add(open.Cursor?.ToString());
            var before = Versions();
            OneRunForEachSlice();
            var done = before.Count(page => _storage.Documents[page.Key].Version.Version != page.Value);
            Assert.InRange(done, 1, Slice);
        }
        Assert.Equal([null, $"{_reviews[Slice - 1].Id}", $"{_reviews[(2 * Slice) - 1].Id}"], cursors.Take(3));
    }

    [Fact]
    public void Whoever_dies_in_a_slice_leaves_that_slice_and_the_rest_to_the_next()
    {
        Change();
        var before = Versions();
        for (var calls = 40; _storage.Outbox.Count > 0; calls += 40)
        {
            var left = calls;
            _storage.Turn = () => left-- > 0 ? Task.CompletedTask : throw new TimeoutException();
            try
            {
                ProcessOutbox();
            }
            catch (TimeoutException)
            {
                // The run died at the storage, and with it what would have noted the failure.
            }
            _storage.Turn = () => Task.CompletedTask;
            _time.Advance(TimeSpan.FromHours(2));
        }
        Assert.All(before, page => Assert.NotEqual(page.Value, _storage.Documents[page.Key].Version.Version));
    }

    [Fact]
    public void One_that_fails_in_a_slice_waits_longer_each_time_and_keeps_its_place()
    {
        Change();
        _pages.IsCured = false;
        List<double> waits = [];
        for (var attempt = 0; attempt < 3; attempt++)
        {
            ProcessOutbox();
            var open = Assert.IsType<ImageChanged>(Assert.Single(_storage.Outbox.Values));
            Assert.Equal((_reviews[Slice - 1].Id, attempt + 1), (open.Cursor, open.Attempts));
            waits.Add((open.NotBefore - _time.GetUtcNow()).TotalSeconds);
            _time.Advance(open.NotBefore - _time.GetUtcNow());
        }
        Assert.Equal([30, 60, 120], waits);
    }

    private void Change() => OneThread.Run(async () =>
    {
        var next = _image with { Revision = _image.Revision + 1 };
        var change = new ImageChanged { Id = Guid.CreateVersion7(_time.GetUtcNow()), NotBefore = _time.GetUtcNow(), Image = _image.Id };
        Assert.True(await new MemoryImageStore(_storage).TryReplaceAsync(next, "first", change, CancellationToken.None));
    });

    /// <summary>A run whose time is over as soon as the message has noted how far it has come.</summary>
    private void OneRunForEachSlice()
    {
        var message = _storage.Outbox.Values.Single();
        _storage.Turn = () =>
        {
            if (_storage.Outbox.Values.SingleOrDefault() is { } now && now.Version != message.Version)
                _time.Advance(TimeSpan.FromMinutes(1));
            return Task.CompletedTask;
        };
        ProcessOutbox();
        _storage.Turn = () => Task.CompletedTask;
    }

    private Dictionary<string, string> Versions() => _reviews.Select(review => SiteAddresses.ReviewPath(review.Slug))
        .ToDictionary(path => path, path => _storage.Documents[path].Version.Version);

    private void ProcessOutbox() =>
        OneThread.Run(() => Process().GetRequiredService<OutboxProcessor>().ProcessAsync(CancellationToken.None));

    private ServiceProvider Process() => MemoryServices.Process(_storage, _time, _pages);
}
