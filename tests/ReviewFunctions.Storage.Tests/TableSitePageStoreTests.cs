using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Testing.Contracts;

namespace ReviewFunctions.Storage.Tests;

public sealed class TableSitePageStoreTests(Account account) : SitePageStoreContract
{
    protected override ISitePageStore Pages => account.Get<ISitePageStore>();

    protected override IOutbox Outbox => account.Get<IOutbox>();
}
