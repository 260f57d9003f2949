using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Handlers;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Publishing;

/// <summary>
/// Work that could take much memory. <see cref="BoundedMemoryTests"/> runs each in a process of its own that has little. Between two calls
/// to the storage others go on, so that as much is in hand at a time as it would be.
/// </summary>
public sealed class LargeWork
{
    private const int Reviews = 50, Tags = 32, Slice = 50;

    private readonly MemoryStorage _storage = new() { KeepsBodies = false, Turn = async () => await Task.Yield() };
    private readonly FakeTimeProvider _time = new(Samples.Noon);

    [Fact(Explicit = true)]
    public void Fifty_reviews_with_32_tags_each_are_published_at_once()
    {
        foreach (var number in Enumerable.Range(0, Reviews))
            Save(Samples.Review(), content => content with { Tags = [.. Enumerable.Range(0, Tags).Select(tag => $"Tag {number} {tag}")] });
        ProcessAll();
        Assert.Equal((Reviews * Tags) + 2, _storage.Channels.Count);
        var ofTags = _storage.Documents.Keys.Where(path => path.StartsWith("tags/", StringComparison.Ordinal)).Except(["tags/index.html"]);
        Assert.Equal(Reviews * Tags * 7, ofTags.Count());
    }

    [Fact(Explicit = true)]
    public void Reviews_of_256_KiB_are_published_at_once()
    {
        var paragraph = string.Concat(Enumerable.Repeat("A sentence that is *long* enough. ", 30)) + "\n\n";
        var body = string.Concat(Enumerable.Repeat(paragraph, ReviewContent.MaxBodyBytes / paragraph.Length));
        foreach (var number in Enumerable.Range(0, Effort.LongestReviews))
        {
            // Each has a text of its own, as those have that are read from the store.
            var own = string.Create(CultureInfo.InvariantCulture, $"{number}. {body}");
            Save(Samples.Review(), content => content with { Body = own, Tags = ["a", "b", "c", "d", "e", "f", "g", "h"] });
        }
        ProcessAll();
        Assert.Equal(10, _storage.Channels.Count);
    }

    [Fact(Explicit = true)]
    public void An_image_in_many_reviews_is_published_though_every_slice_is_killed_once()
    {
        var image = Samples.Image();
        _storage.Images[image.Id] = new StoredImage(image, "first");
        foreach (var _ in Enumerable.Range(0, Effort.ImageUses))
        {
            var review = Save(Samples.Review(), content => content with { LeadImage = new LeadImage(image.Id) });
            OneThread.Run(() => Process().GetRequiredService<ImageUsage>().NoteAsync(review.Id, [image.Id], CancellationToken.None));
        }
        ProcessAll();
        var before = Pages();
        var change = new ImageChanged { Id = Guid.CreateVersion7(_time.GetUtcNow()), NotBefore = _time.GetUtcNow(), Image = image.Id };
        var next = image with { Revision = image.Revision + 1 };
        var images = new MemoryImageStore(_storage);
        OneThread.Run(async () => Assert.True(await images.TryReplaceAsync(next, "first", change, CancellationToken.None)));

        var kills = 0;
        for (; _storage.Outbox.Count > 0; kills++) RunAndDieInTheNextSlice();
        Assert.InRange(kills, Effort.ImageUses / Slice, 2 + (2 * Effort.ImageUses / Slice));
        Assert.DoesNotContain(Pages(), page => before[page.Key] == page.Value);
    }

    /// <summary>A run that ends in the middle of the slice behind the one that it finds.</summary>
    private void RunAndDieInTheNextSlice()
    {
        var (found, left) = (_storage.Outbox.Values.Single().Version, 60);
        _storage.Turn = async () =>
        {
            await Task.Yield();
            var hasNoted = _storage.Outbox.Values.SingleOrDefault()?.Version != found;
            if (hasNoted && left-- <= 0) throw new TimeoutException("Killed.");
        };
        try
        {
            OneThread.Run(() => Process().GetRequiredService<OutboxProcessor>().ProcessAsync(CancellationToken.None));
        }
        catch (TimeoutException)
        {
            // The run died at the storage, and with it what would have noted the failure.
        }
        _storage.Turn = async () => await Task.Yield();
        _time.Advance(TimeSpan.FromHours(2));
    }

    private Dictionary<string, string> Pages() => _storage.Documents
        .Where(document => document.Key.StartsWith(SiteAddresses.ReviewPath(Slug.Parse("s"))[..8], StringComparison.Ordinal))
        .ToDictionary(document => document.Key, document => document.Value.Version.Version);

    private Review Save(Review sample, Func<ReviewContent, ReviewContent> change)
    {
        var review = sample with { Content = change(sample.Content) };
        OneThread.Run(async () =>
        {
            await new MemoryAddressRegistry(_storage, _time).TryReserveAsync(Address.Of(review.Slug), review.Id, CancellationToken.None);
            var message = OutboxMessages.Of(review, before: null, _time.GetUtcNow());
            Assert.True(await new MemoryReviewStore(_storage).TrySaveAsync(review, message, CancellationToken.None));
        });
        return review;
    }

    private void ProcessAll()
    {
        for (var runs = 0; _storage.Outbox.Count > 0; runs++)
        {
            Assert.True(runs < 20, string.Join(' ', _storage.Outbox.Values.Select(message => message.LastError)));
            OneThread.Run(() => Process().GetRequiredService<OutboxProcessor>().ProcessAsync(CancellationToken.None));
            _time.Advance(TimeSpan.FromHours(2));
        }
    }

    private ServiceProvider Process() => MemoryServices.Process(_storage, _time);
}
