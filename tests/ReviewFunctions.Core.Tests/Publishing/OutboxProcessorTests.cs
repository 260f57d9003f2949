using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Handlers;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Publishing;

public sealed class OutboxProcessorTests
{
    private readonly MemoryStorage _storage = new();
    private readonly FakeTimeProvider _time = new(Samples.Noon);
    private readonly PoisonedPages _pages = new();
    private readonly Lines _log = new();

    [Fact]
    public void A_review_that_cannot_be_rendered_keeps_no_other_back()
    {
        var poison = Save(Samples.Review(headline: PoisonedPages.Poison));
        var sound = Save(Samples.Review());
        ProcessOutbox();

        Assert.Contains(SiteAddresses.ReviewPath(sound.Slug), _storage.Documents.Keys);
        Assert.DoesNotContain(SiteAddresses.ReviewPath(poison.Slug), _storage.Documents.Keys);
        var left = Assert.Single(_storage.Outbox.Values.OfType<ReviewChanged>());
        Assert.Equal((poison.Id, 1, nameof(InvalidDataException)), (left.Review, left.Attempts, left.LastError));
    }

    [Fact]
    public void A_failing_row_waits_longer_each_time_and_an_hour_at_most()
    {
        Save(Samples.Review(headline: PoisonedPages.Poison));
        var waits = new List<TimeSpan>();
        for (var attempt = 0; attempt < 10; attempt++)
        {
            ProcessOutbox();
            var row = Assert.Single(_storage.Outbox.Values.OfType<ReviewChanged>());
            waits.Add(row.NotBefore - _time.GetUtcNow());
            _time.Advance(waits[^1]);
        }
        Assert.Equal([30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600], waits.Select(wait => wait.TotalSeconds));
    }

    [Fact]
    public void A_row_that_failed_is_done_once_the_cause_is_gone()
    {
        var review = Save(Samples.Review(headline: PoisonedPages.Poison));
        ProcessOutbox();
        _pages.IsCured = true;
        ProcessOutbox();
        Assert.Single(_storage.Outbox.Values.OfType<ReviewChanged>());
        _time.Advance(TimeSpan.FromSeconds(30));
        ProcessOutbox();
        Assert.Contains(SiteAddresses.ReviewPath(review.Slug), _storage.Documents.Keys);
        Assert.Empty(_storage.Outbox);
    }

    [Fact]
    public void A_change_that_waits_for_more_than_ten_minutes_is_said_to_be_late()
    {
        Save(Samples.Review(headline: PoisonedPages.Poison));
        ProcessOutbox();
        _time.Advance(TimeSpan.FromMinutes(10));
        ProcessOutbox();
        Assert.DoesNotContain(_log.Said, line => line.StartsWith("Publication is late", StringComparison.Ordinal));
        _time.Advance(TimeSpan.FromMinutes(2));
        ProcessOutbox();
        Assert.Contains("Publication is late: the oldest change waits for 11 minutes", _log.Said);
    }

    [Fact]
    public void A_message_of_a_type_that_comes_later_is_left_and_logged_and_keeps_no_other_back()
    {
        var later =
            new UnknownMessage { Id = Guid.CreateVersion7(Samples.Noon.AddHours(-1)), NotBefore = Samples.Noon, Type = "ReviewTranslated" };
        _storage.Outbox.Add(later.Id.ToString("N"), later);
        var review = Save(Samples.Review());
        ProcessOutbox();
        ProcessOutbox();
        Assert.Contains(SiteAddresses.ReviewPath(review.Slug), _storage.Documents.Keys);
        Assert.Equal(later, Assert.Single(_storage.Outbox).Value);
        Assert.Contains("1 outbox messages of the unknown type ReviewTranslated stay where they are", _log.Said);
    }

    [Fact]
    public void Every_type_of_message_is_handled_and_those_that_are_published_together_come_fifty_at_a_time()
    {
        var types = typeof(OutboxMessage).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(OutboxMessage)) && type is { IsAbstract: false } && type != typeof(UnknownMessage));
        Assert.All(types, type =>
        {
            var many = Enumerable.Range(0, 51).Select(_ => (OutboxMessage)RuntimeHelpers.GetUninitializedObject(type)).ToList();
            var batches = MessageHandlers.BatchesOf(many).ToList();
            Assert.Equal(51, batches.Sum(batch => batch.Count));
            Assert.Contains(batches[0].Count, (int[])[1, 50, 51]);
        });
    }

    [Fact]
    public void A_message_of_a_former_version_is_published_by_the_revisions_beside_one_that_brings_its_names()
    {
        var former = Save(Samples.Review());
        var other = Samples.Review();
        OneThread.Run(async () =>
        {
            await new MemoryAddressRegistry(_storage, _time).TryReserveAsync(Address.Of(other.Slug), other.Id, CancellationToken.None);
            var message = OutboxMessages.Of(other, before: null, _time.GetUtcNow());
            await new MemoryReviewStore(_storage).TrySaveAsync(other, message, CancellationToken.None);
        });
        ProcessOutbox();
        Assert.Empty(_storage.Outbox.Values.OfType<ReviewChanged>());
        Assert.Contains(SiteAddresses.ReviewPath(former.Slug), _storage.Documents.Keys);
        Assert.Contains(SiteAddresses.ReviewPath(other.Slug), _storage.Documents.Keys);
    }

    [Fact]
    public void A_fault_in_the_request_itself_leaves_the_row_to_the_timer()
    {
        var review = Samples.Review(headline: PoisonedPages.Poison);
        Save(review);
        var publication = Publication.Done;
        OneThread.Run(async () => publication = await Process().GetRequiredService<OutboxProcessor>()
            .ProcessNowAsync(_storage.Outbox.Values.OfType<ReviewChanged>().Single(), CancellationToken.None));
        Assert.Equal(Publication.Pending, publication);
        Assert.Single(_storage.Outbox.Values.OfType<ReviewChanged>());
    }

    private Review Save(Review review)
    {
        OneThread.Run(async () =>
        {
            await new MemoryAddressRegistry(_storage, _time).TryReserveAsync(Address.Of(review.Slug), review.Id, CancellationToken.None);
            await new MemoryReviewStore(_storage).TrySaveAsync(review, OutboxMessages.Of(review), CancellationToken.None);
        });
        return review;
    }

    private void ProcessOutbox() =>
        OneThread.Run(() => Process().GetRequiredService<OutboxProcessor>().ProcessAsync(CancellationToken.None));

    private ServiceProvider Process() => MemoryServices.Process(_storage, _time, _pages, log: _log);

    /// <summary>What is logged.</summary>
    private sealed class Lines : ILogger<OutboxProcessor>
    {
        private readonly List<string> _lines = [];

        public IReadOnlyList<string> Said => _lines;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            _lines.Add(formatter(state, exception));
    }
}
