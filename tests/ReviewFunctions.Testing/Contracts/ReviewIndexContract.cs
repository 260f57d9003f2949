using System.Globalization;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Testing.Contracts;

/// <summary>What every index keeps to.</summary>
public abstract class ReviewIndexContract
{
    private readonly PointerList _list = new($"scope-{Guid.CreateVersion7(Samples.Noon):N}");

    protected abstract IReviewIndex Index { get; }

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_absent_pointer_can_be_added_once()
    {
        var pointer = PointerAt(1);
        Assert.Null(await Index.FindVersionAsync(pointer, Cancel));
        Assert.True(await Index.TryPutAsync(pointer, over: null, Cancel));
        Assert.False(await Index.TryPutAsync(pointer, over: null, Cancel));
        Assert.NotNull(await Index.FindVersionAsync(pointer, Cancel));
    }

    [Fact]
    public async Task A_pointer_written_again_has_another_version()
    {
        var pointer = PointerAt(1);
        await Index.TryPutAsync(pointer, over: null, Cancel);
        var before = await Index.FindVersionAsync(pointer, Cancel);
        Assert.True(await Index.TryPutAsync(pointer, before, Cancel));
        Assert.NotEqual(before, await Index.FindVersionAsync(pointer, Cancel));
    }

    [Fact]
    public async Task A_pointer_is_written_and_removed_only_under_the_version_that_was_read()
    {
        var pointer = PointerAt(1);
        await Index.TryPutAsync(pointer, over: null, Cancel);
        var stale = await Index.FindVersionAsync(pointer, Cancel) ?? "";
        await Index.TryPutAsync(pointer, stale, Cancel);
        Assert.False(await Index.TryPutAsync(pointer, stale, Cancel));
        Assert.False(await Index.TryRemoveAsync(pointer, stale, Cancel));

        Assert.True(await Index.TryRemoveAsync(pointer, await Index.FindVersionAsync(pointer, Cancel) ?? "", Cancel));
        Assert.Null(await Index.FindVersionAsync(pointer, Cancel));
        Assert.False(await Index.TryRemoveAsync(pointer, stale, Cancel));
    }

    [Fact]
    public async Task A_scope_is_listed_in_the_order_of_its_keys_page_by_page()
    {
        var pointers = Enumerable.Range(1, 7).Select(PointerAt).ToList();
        foreach (var pointer in Enumerable.Reverse(pointers)) await Index.TryPutAsync(pointer, over: null, Cancel);

        Assert.Equal(pointers[..5], await Index.ListAsync(_list, after: null, 5, Cancel));
        Assert.Equal(pointers[5..], await Index.ListAsync(_list, pointers[4].Key, 5, Cancel));
        Assert.Empty(await Index.ListAsync(new PointerList($"{_list.Name}-other"), after: null, 5, Cancel));
        Assert.Equal((7, 5), (await Index.CountAsync(_list, 10, Cancel), await Index.CountAsync(_list, 5, Cancel)));
    }

    private Pointer PointerAt(int place)
    {
        var id = ReviewId.New(Samples.Noon);
        return new Pointer(_list, string.Create(CultureInfo.InvariantCulture, $"{place:D19}|{id}"), id);
    }
}
