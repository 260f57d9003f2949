using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Reviews;

/// <summary>How many pages may name a review.</summary>
public sealed class NamingTests : IDisposable
{
    private readonly SideBySide _sideBySide = new(new PublishingOptions());
    private readonly Naming _naming;
    private readonly ReviewId _named = ReviewId.New(Samples.Noon);
    private readonly List<ReviewId> _readers = [.. Enumerable.Range(1, 9).Select(minute => ReviewId.New(Samples.Noon.AddMinutes(minute)))];

    public NamingTests() => _naming = new Naming(new MemoryReviewIndex(new MemoryStorage()), _sideBySide);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _sideBySide.Dispose();

    [Fact]
    public async Task Of_many_pages_at_once_few_may_name_a_review_and_they_may_ask_again()
    {
        var first = await TakeAllAsync();
        Assert.Equal(Naming.MostReaders, first.Count(taken => taken));
        Assert.Equal(first, await TakeAllAsync());
        Assert.Equal(Naming.MostReaders, (await _naming.ListReadersAsync(_named, Cancel)).Count());
    }

    [Fact]
    public async Task One_page_follows_in_the_column_and_the_next_takes_a_place_among_the_others()
    {
        foreach (var reader in _readers) await _naming.TryFollowAsync(_named, reader, Naming.MostReaders, Cancel);
        Assert.Equal(_readers.Take(Naming.MostReaders + 1).ToHashSet(), (await _naming.ListReadersAsync(_named, Cancel)).ToHashSet());
    }

    [Fact]
    public async Task What_is_stored_gets_its_places_again_though_others_have_taken_them_meanwhile()
    {
        await TakeAllAsync();
        var stored = Samples.Review() with { Id = ReviewId.New(Samples.Noon), ReadOn = new ReadOn { Related = [_named] } };
        await _naming.NoteAsync(stored, Cancel);
        Assert.Contains(stored.Id, await _naming.ListReadersAsync(_named, Cancel));
    }

    private Task<IReadOnlyList<bool>> TakeAllAsync() =>
        _sideBySide.SelectAsync(_readers, (reader, cancel) => _naming.TryTakeAsync(_named, reader, Naming.MostReaders, cancel), Cancel);
}
