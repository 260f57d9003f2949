using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Handlers;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Reviews;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Publishing;

public sealed class ScheduleTests
{
    private readonly World _world = new();

    [Fact]
    public void What_is_due_is_published_in_order_of_time_and_nothing_before_it_is_due()
    {
        var reviews = Enumerable.Range(0, 7).Select(number => Scheduled(Samples.Noon.AddDays(1).AddMinutes(number * 3 % 7))).ToList();
        RunAt(Samples.Noon.AddDays(1).AddSeconds(-1));
        Assert.All(reviews, review => Assert.Equal(ReviewStatus.Scheduled, Stored(review).Status));

        RunAt(Samples.Noon.AddDays(1).AddMinutes(4));
        var inOrder = _world.Storage.Revisions.Values.Where(revision => revision.IsPublic && revision.Id != _world.First.Id)
            .Select(revision => revision.Id);
        Assert.Equal(reviews.OrderBy(review => review.Due).Take(5).Select(review => review.Id), inOrder);
    }

    [Fact]
    public void A_missed_hour_is_made_up_with_the_times_that_were_due()
    {
        var review = Scheduled(Samples.Noon.AddDays(1));
        RunAt(Samples.Noon.AddDays(1).AddHours(1));
        Assert.Equal((Due: (DateTimeOffset?)null, review.Due, review.Due),
            (Stored(review).Due, Stored(review).Published, (DateTimeOffset?)Stored(review).Updated));
        Assert.Empty(Pointers(PointerList.Scheduled));
        Assert.Contains(review.Id, Pointers(PointerList.All));
    }

    [Fact]
    public void More_than_a_page_of_pointers_that_do_not_hold_keep_nothing_back()
    {
        OneThread.Run(async () =>
        {
            foreach (var number in Enumerable.Range(0, 250))
            {
                var gone = Samples.Review(ReviewStatus.Scheduled) with { Due = Samples.Noon.AddSeconds(number) };
                await new MemoryReviewIndex(_world.Storage).TryPutAsync(Pointer.Of(gone)[1], over: null, CancellationToken.None);
            }
        });
        var review = Scheduled(Samples.Noon.AddDays(1));
        RunAt(Samples.Noon.AddDays(1));
        Assert.True(Stored(review).IsPublic);
        Assert.Empty(Pointers(PointerList.Scheduled));
    }

    [Fact]
    public void Two_instances_that_fire_at_once_publish_once_in_whatever_order_they_run() => Gen.Int[0, int.MaxValue].Sample(seed =>
    {
        var world = Worlds.OfOneReview.Next();
        world.SaveAndDie(Edit.Schedule);
        OneThread.Run(() => world.NewProcess().GetRequiredService<OutboxProcessor>().ProcessAsync(CancellationToken.None));
        var interleaving = new Interleaving(new FewSwitches(new Random(seed)));
        world.Storage.Turn = interleaving.TurnAsync;
        interleaving.Run([world.ProcessOutboxAsync, world.ProcessOutboxAsync, world.ProcessOutboxAsync], int.MaxValue);
        world.ProcessAll();
        var stored = world.Storage.Reviews[world.First.Id];
        return stored is { Status: ReviewStatus.Published, Revision: 3 };
    }, iter: 400);

    private Review Scheduled(DateTimeOffset due)
    {
        var review = Samples.Review(ReviewStatus.Scheduled) with { Due = due, Published = null };
        OneThread.Run(async () => Assert.True(await new MemoryReviewStore(_world.Storage).TrySaveAsync(review, OutboxMessages.Of(review),
            CancellationToken.None)));
        OneThread.Run(() => _world.NewProcess().GetRequiredService<OutboxProcessor>().ProcessAsync(CancellationToken.None));
        return review;
    }

    private void RunAt(DateTimeOffset now)
    {
        _world.Time.SetUtcNow(now);
        OneThread.Run(_world.ProcessOutboxAsync);
    }

    private Review Stored(Review review) => _world.Storage.Reviews[review.Id];

    private List<ReviewId> Pointers(PointerList list) =>
        [.. _world.Storage.Pointers.Where(stored => stored.Key.List == list.Name).Select(stored => stored.Value.Review)];
}
