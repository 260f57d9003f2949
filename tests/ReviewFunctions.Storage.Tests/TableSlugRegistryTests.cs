using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Testing.Contracts;

namespace ReviewFunctions.Storage.Tests;

public sealed class TableSlugRegistryTests(Account account) : SlugRegistryContract
{
    protected override ISlugRegistry Slugs => account.Get<ISlugRegistry>();
}
