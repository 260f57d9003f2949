using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Testing.Contracts;

namespace ReviewFunctions.Storage.Tests;

public sealed class BlobDocumentStoreTests(Account account) : DocumentStoreContract
{
    protected override IDocumentStore Documents => account.Get<IDocumentStore>();
}
