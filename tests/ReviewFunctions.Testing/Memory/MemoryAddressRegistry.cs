using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Testing.Memory;

/// <inheritdoc cref="IAddressRegistry"/>
public sealed class MemoryAddressRegistry(MemoryStorage storage, TimeProvider time) : IAddressRegistry
{
    public async Task<Reservation?> FindAsync(Address address, CancellationToken cancel)
    {
        await storage.Turn();
        return storage.Addresses.GetValueOrDefault(address);
    }

    public async Task<bool> TryReserveAsync(Address address, ReviewId owner, CancellationToken cancel)
    {
        await storage.Turn();
        return storage.Addresses.TryAdd(address, NewReservation(owner)) || storage.Addresses[address].Owner == owner;
    }

    public async Task<bool> TryTakeOverAsync(Address address, Reservation abandoned, ReviewId owner, CancellationToken cancel)
    {
        await storage.Turn();
        if (storage.Addresses.GetValueOrDefault(address) != abandoned) return false;
        storage.Addresses[address] = NewReservation(owner);
        return true;
    }

    private Reservation NewReservation(ReviewId owner) => new(owner, time.GetUtcNow(), storage.NextVersion());
}
