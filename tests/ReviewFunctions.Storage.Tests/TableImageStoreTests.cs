using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Testing.Contracts;

namespace ReviewFunctions.Storage.Tests;

public sealed class TableImageStoreTests(Account account) : ImageStoreContract
{
    protected override IImageStore Images => account.Get<IImageStore>();

    protected override IOutbox Outbox => account.Get<IOutbox>();
}
