using ReviewFunctions.Core.Listings;
using ReviewFunctions.Testing.Contracts;

namespace ReviewFunctions.Storage.Tests;

public sealed class TableReviewIndexTests(Account account) : ReviewIndexContract
{
    protected override IReviewIndex Index => account.Get<IReviewIndex>();
}
