using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;

namespace ReviewFunctions.Storage;

/// <summary>
/// The account that holds the site's content: the connection <c>Content</c>, else <c>AzureWebJobsStorage</c>. A connection is a
/// connection string, or a section with <c>blobServiceUri</c> and <c>tableServiceUri</c>, which are opened with the process's identity.
/// </summary>
internal sealed record StorageAccount(TableServiceClient Tables, BlobServiceClient Blobs)
{
    private static readonly string[] Connections = ["Content", "AzureWebJobsStorage"];

    /// <summary>How long one try of one call may take. Whoever calls sets the limit for the whole.</summary>
    private static readonly TimeSpan TryTime = TimeSpan.FromSeconds(10);

    /// <exception cref="InvalidOperationException">Neither connection is set, or the one that is cannot be read.</exception>
    public static StorageAccount Open(IConfiguration configuration) =>
        Connections.Select(name => OpenConnection(configuration, name)).FirstOrDefault(account => account is not null)
        ?? throw new InvalidOperationException("No storage: set the connection 'Content' (or 'AzureWebJobsStorage') to a connection string or service URIs.");

    private static StorageAccount? OpenConnection(IConfiguration configuration, string name)
    {
        try
        {
            if ((configuration[name] ?? configuration[$"ConnectionStrings:{name}"]) is { Length: > 0 } text)
                return new StorageAccount(new TableServiceClient(text, Patient(new TableClientOptions())), new BlobServiceClient(text, Patient(new BlobClientOptions())));
            if (configuration.GetSection(name) is not { } section || section["blobServiceUri"] is not { } blobs || section["tableServiceUri"] is not { } tables)
                return null;

            var identity = new DefaultAzureCredential();
            return new StorageAccount(
                new TableServiceClient(new Uri(tables), identity, Patient(new TableClientOptions())),
                new BlobServiceClient(new Uri(blobs), identity, Patient(new BlobClientOptions())));
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new InvalidOperationException($"The storage connection '{name}' cannot be read: it is neither a connection string nor a pair of service URIs.", unreadable);
        }
    }

    private static TOptions Patient<TOptions>(TOptions options) where TOptions : ClientOptions
    {
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = 3;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(4);
        options.Retry.NetworkTimeout = TryTime;
        options.Diagnostics.IsLoggingEnabled = false;
        return options;
    }
}
