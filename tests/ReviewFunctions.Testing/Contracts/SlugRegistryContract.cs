using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Testing.Contracts;

/// <summary>What every registry of slugs keeps to.</summary>
public abstract class SlugRegistryContract
{
    private readonly ReviewId _owner = ReviewId.New(Samples.Noon);
    private readonly ReviewId _other = ReviewId.New(Samples.Noon);
    private readonly Slug _slug = Slug.Parse($"사운드트랙-{Guid.CreateVersion7(Samples.Noon):N}");

    protected abstract ISlugRegistry Slugs { get; }

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_slug_belongs_to_whoever_reserved_it_first()
    {
        Assert.Null(await Slugs.FindAsync(_slug, Cancel));
        Assert.True(await Slugs.TryReserveAsync(_slug, _owner, Cancel));
        Assert.False(await Slugs.TryReserveAsync(_slug, _other, Cancel));
        Assert.Equal(_owner, (await Slugs.FindAsync(_slug, Cancel))?.Owner);
    }

    [Fact]
    public async Task A_reservation_repeated_for_its_owner_holds()
    {
        Assert.True(await Slugs.TryReserveAsync(_slug, _owner, Cancel));
        Assert.True(await Slugs.TryReserveAsync(_slug, _owner, Cancel));
    }

    [Fact]
    public async Task A_reservation_changes_hands_only_as_it_was_read()
    {
        await Slugs.TryReserveAsync(_slug, _owner, Cancel);
        var read = await Slugs.FindAsync(_slug, Cancel) ?? throw new InvalidOperationException("The reservation is not there.");
        Assert.True(await Slugs.TryTakeOverAsync(_slug, read, _other, Cancel));
        Assert.False(await Slugs.TryTakeOverAsync(_slug, read, _owner, Cancel));
        Assert.Equal(_other, (await Slugs.FindAsync(_slug, Cancel))?.Owner);
    }
}
