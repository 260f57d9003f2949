using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;

namespace ReviewFunctions.Storage;

/// <summary>The account that holds the site's content, through clients that try a call again.</summary>
internal sealed record StorageAccount(TableServiceClient Tables, BlobServiceClient Blobs)
{
    /// <summary>How long one try of one call may take. Whoever calls sets the limit for the whole.</summary>
    private static readonly TimeSpan TryTime = TimeSpan.FromSeconds(10);

    /// <summary>Opens the account that the settings name. Nothing is called yet.</summary>
    /// <exception cref="InvalidOperationException">No connection is set, or the one that is cannot be read; the message names
    /// it.</exception>
    public static StorageAccount Open(IConfiguration configuration)
    {
        var connection = StorageConnection.Read(configuration);
        var (tables, blobs) = (Patient(new TableClientOptions()), Patient(new BlobClientOptions()));
        return connection.Text is { } text
            ? ByText(connection.Name, text, tables, blobs)
            : new StorageAccount(new TableServiceClient(connection.Tables, connection.Identity, tables),
                new BlobServiceClient(connection.Blobs, connection.Identity, blobs));
    }

    private static StorageAccount ByText(string name, string text, TableClientOptions tables, BlobClientOptions blobs)
    {
        try
        {
            return new StorageAccount(new TableServiceClient(text, tables), new BlobServiceClient(text, blobs));
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new InvalidOperationException(
                $"The storage connection '{name}' is not a connection string: "
                    + "'DefaultEndpointsProtocol=…;AccountName=…;AccountKey=…;EndpointSuffix=…'.",
                    unreadable);
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
