using Azure.Storage.Blobs;
using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Testing.Contracts;

namespace ReviewFunctions.Storage.Tests;

public sealed class BlobDocumentStoreTests(Account account) : DocumentStoreContract
{
    protected override IDocumentStore Documents => account.Get<IDocumentStore>();

    [Fact]
    public async Task A_blob_that_somebody_else_put_there_is_a_document_too()
    {
        var cancel = TestContext.Current.CancellationToken;
        var web = new BlobServiceClient(account.Connection).GetBlobContainerClient("$web");
        await web.CreateIfNotExistsAsync(cancellationToken: cancel);
        await web.UploadBlobAsync("google1234.html", BinaryData.FromString("verified"), cancel);

        var stored = await Documents.ReadAsync("google1234.html", cancel);
        Assert.Equal("verified", stored is null ? null : System.Text.Encoding.UTF8.GetString(stored.Body.Span));
        var document = new Document("google1234.html", "text/html", CachePolicy.Page, "ours"u8.ToArray());
        Assert.True(await Documents.TryWriteAsync(document, stored?.Version.Changed ?? default, stored?.Version, cancel));
    }
}
