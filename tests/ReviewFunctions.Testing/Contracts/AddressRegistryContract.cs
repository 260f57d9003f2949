using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Testing.Contracts;

/// <summary>What every registry of addresses keeps to.</summary>
public abstract class AddressRegistryContract
{
    private readonly ReviewId _owner = ReviewId.New(Samples.Noon);
    private readonly ReviewId _other = ReviewId.New(Samples.Noon);
    private readonly Address _address = Address.Of(Slug.Parse($"사운드트랙-{Guid.CreateVersion7(Samples.Noon):N}"));

    protected abstract IAddressRegistry Addresses { get; }

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_address_belongs_to_whoever_reserved_it_first()
    {
        Assert.Null(await Addresses.FindAsync(_address, Cancel));
        Assert.True(await Addresses.TryReserveAsync(_address, _owner, Cancel));
        Assert.False(await Addresses.TryReserveAsync(_address, _other, Cancel));
        Assert.Equal(_owner, (await Addresses.FindAsync(_address, Cancel))?.Owner);
    }

    [Fact]
    public async Task A_reservation_repeated_for_its_owner_holds()
    {
        Assert.True(await Addresses.TryReserveAsync(_address, _owner, Cancel));
        Assert.True(await Addresses.TryReserveAsync(_address, _owner, Cancel));
    }

    [Fact]
    public async Task A_reservation_changes_hands_only_as_it_was_read()
    {
        await Addresses.TryReserveAsync(_address, _owner, Cancel);
        var read = await Addresses.FindAsync(_address, Cancel) ?? throw new InvalidOperationException("The reservation is not there.");
        Assert.True(await Addresses.TryTakeOverAsync(_address, read, _other, Cancel));
        Assert.False(await Addresses.TryTakeOverAsync(_address, read, _owner, Cancel));
        Assert.Equal(_other, (await Addresses.FindAsync(_address, Cancel))?.Owner);
    }

    [Fact]
    public async Task An_id_in_feeds_is_reserved_to_the_character_and_is_no_path_and_no_slug()
    {
        var (id, other) = ($"https://old.example/?p={_address}", $"https://old.example/?P={_address}");
        Assert.True(await Addresses.TryReserveAsync(Address.OfFeedId(id), _owner, Cancel));
        Assert.False(await Addresses.TryReserveAsync(Address.OfFeedId(id), _other, Cancel));
        Assert.True(await Addresses.TryReserveAsync(Address.OfFeedId(other), _other, Cancel));
        Assert.True(await Addresses.TryReserveAsync(Address.OfFeedId($"{_address}"), _other, Cancel));
        Assert.Null(await Addresses.FindAsync(_address, Cancel));
        Assert.True(await Addresses.TryReserveAsync(Address.OfFeedId($"/{_address}"), _other, Cancel));
        Assert.Null(await Addresses.FindAsync(Address.Of(FormerPath.Parse($"/{_address}")), Cancel));
    }

    [Fact]
    public async Task Of_two_who_reserve_at_once_one_is_granted_it()
    {
        var address = Address.OfFeedId($"urn:{_address}");
        var granted = await Task.WhenAll(
            Addresses.TryReserveAsync(address, _owner, Cancel), Addresses.TryReserveAsync(address, _other, Cancel));
        Assert.Single(granted, won => won);
    }

    [Fact]
    public async Task A_path_is_an_address_as_a_slug_is()
    {
        var (path, other) = (FormerPath.Parse($"/한글 a/a+b/{_address}/"), FormerPath.Parse($"/한글 a/a+b/{_address}"));
        Assert.True(await Addresses.TryReserveAsync(Address.Of(path), _owner, Cancel));
        Assert.False(await Addresses.TryReserveAsync(Address.Of(path), _other, Cancel));
        Assert.True(await Addresses.TryReserveAsync(Address.Of(other), _other, Cancel));
        Assert.Equal(_owner, (await Addresses.FindAsync(Address.Of(path), Cancel))?.Owner);
    }
}
