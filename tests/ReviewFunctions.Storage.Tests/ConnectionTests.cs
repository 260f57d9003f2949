using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace ReviewFunctions.Storage.Tests;

/// <summary>Which account the settings mean, and what is said at the start if they mean none.</summary>
public sealed class ConnectionTests
{
    private const string Text = "DefaultEndpointsProtocol=https;AccountName=mine;AccountKey=a2V5;EndpointSuffix=core.windows.net";
    private const string Blobs = "https://mine.blob.core.windows.net/", Tables = "https://mine.table.core.windows.net/";

    [Theory]
    [InlineData("Content", Text)]
    [InlineData("ConnectionStrings:Content", Text)]
    [InlineData("AzureWebJobsStorage", Text)]
    [InlineData("Content:accountName", "mine")]
    [InlineData("AzureWebJobsStorage:accountName", "mine")]
    [InlineData("Content:blobServiceUri", Blobs, "Content:tableServiceUri", Tables)]
    [InlineData("AzureWebJobsStorage:blobServiceUri", Blobs, "AzureWebJobsStorage:tableServiceUri", Tables,
        "AzureWebJobsStorage:queueServiceUri", "https://mine.queue.core.windows.net/")]
    [InlineData("Content:accountName", "mine", "AzureWebJobsStorage:accountName", "the-hosts")]
    [InlineData("Content", "", "AzureWebJobsStorage", Text)]
    public void An_account_is_named_in_any_of_the_hosts_ways(params string[] settings)
    {
        var account = StorageAccount.Open(Settings(settings));
        Assert.Equal([new Uri(Blobs), new Uri(Tables)], [account.Blobs.Uri, account.Tables.Uri]);
    }

    [Theory]
    [InlineData(null, null, typeof(DefaultAzureCredential))]
    [InlineData(null, "6f1f8c1e-0000-0000-0000-000000000001", typeof(DefaultAzureCredential))]
    [InlineData("managedidentity", null, typeof(ManagedIdentityCredential))]
    [InlineData("ManagedIdentity", "6f1f8c1e-0000-0000-0000-000000000001", typeof(ManagedIdentityCredential))]
    public void An_identity_is_chosen_as_the_host_chooses_it(string? credential, string? client, Type expected)
    {
        var connection = StorageConnection.Read(Settings(
            "Content:accountName", "mine", "Content:credential", credential ?? "", "Content:clientId", client ?? ""));
        Assert.IsType(expected, connection.Identity);
    }

    [Theory]
    [InlineData("'Content__accountName'")]
    [InlineData("'Content' is not a connection string", "Content", "nonsense-secret")]
    [InlineData("'Content' is not a connection string", "Content", "AccountName=a;AccountKey=secret")]
    [InlineData("'AzureWebJobsStorage' is not a connection string", "AzureWebJobsStorage", "nonsense-secret")]
    [InlineData("'tableServiceUri' is missing", "Content:blobServiceUri", Blobs)]
    [InlineData("'blobServiceUri' is missing", "Content:tableServiceUri", Tables)]
    [InlineData("'blobServiceUri' has to be an https address", "Content:blobServiceUri", "http://mine.blob.core.windows.net/",
        "Content:tableServiceUri", Tables)]
    [InlineData("'blobServiceUri' has to be an https address", "Content:blobServiceUri", "http://127.0.0.1:10000/devstoreaccount1",
        "Content:tableServiceUri", Tables)]
    [InlineData("'tableServiceUri' has to be an https address", "Content:blobServiceUri", Blobs, "Content:tableServiceUri",
        "mine.table.core.windows.net")]
    [InlineData(
        "'tableServiceUri' has to be an https address", "Content:blobServiceUri", Blobs, "Content:tableServiceUri", $"{Tables}?sig=secret")]
    [InlineData("'accountName' that is none", "Content:accountName", "mine.blob.core.windows.net")]
    [InlineData("'credential' that is unknown", "Content:accountName", "mine", "Content:credential", "secret")]
    [InlineData("has neither 'accountName' nor", "AzureWebJobsStorage:queueServiceUri", "https://mine.queue.core.windows.net/")]
    public void A_connection_that_cannot_be_meant_is_refused_at_the_start_without_repeating_it(string fault, params string[] settings)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => StorageAccount.Open(Settings(settings)));
        Assert.Contains(fault, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    private static IConfigurationRoot Settings(params string[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Chunk(2).Select(pair => new KeyValuePair<string, string?>(pair[0], pair[1]))).Build();
}
