using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Testing.Contracts;

namespace ReviewFunctions.Storage.Tests;

/// <summary>On an account of its own, since there is one site to an account.</summary>
public sealed class TableSiteStoreTests(Account account) : SiteStoreContract, IClassFixture<Account>
{
    protected override ISiteStore Sites => account.Get<ISiteStore>();

    protected override IOutbox Outbox => account.Get<IOutbox>();
}
