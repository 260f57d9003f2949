using ReviewFunctions.Core.Listings;
using ReviewFunctions.Testing.Contracts;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Contracts;

public sealed class MemoryReviewIndexTests : ReviewIndexContract
{
    private readonly MemoryStorage _storage = new();

    protected override IReviewIndex Index => new MemoryReviewIndex(_storage);
}
