using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace ReviewFunctions.Storage;

/// <summary>
/// How the account is reached, as the settings say it: a connection string, or the addresses of its services and an identity. The forms and
/// names are those of the Functions host
/// (<see href="https://learn.microsoft.com/azure/azure-functions/functions-reference#connections">identity-based connections</see>).
/// </summary>
internal sealed record StorageConnection(string Name, string? Text, Uri? Blobs = null, Uri? Tables = null, TokenCredential? Identity = null)
{
    private static readonly string[] Names = ["Content", "AzureWebJobsStorage"];

    /// <summary>
    /// The connection <c>Content</c>, else <c>AzureWebJobsStorage</c>. A connection string goes before addresses. Nothing is called yet.
    /// </summary>
    /// <exception cref="InvalidOperationException">Neither is set, or the one that is cannot be meant so; the message names the setting and
    /// never its value.</exception>
    public static StorageConnection Read(IConfiguration configuration) =>
        Names.Select(name => Find(configuration, name)).FirstOrDefault(connection => connection is not null)
        ?? throw new InvalidOperationException(
            "No storage: set 'Content' (or 'AzureWebJobsStorage') to a connection string, "
                + "or 'Content__accountName', or 'Content__blobServiceUri' and 'Content__tableServiceUri'.");

    private static StorageConnection? Find(IConfiguration configuration, string name)
    {
        if ((Said(configuration[name]) ?? Said(configuration[$"ConnectionStrings:{name}"])) is { } text)
            return new StorageConnection(name, text);

        var section = configuration.GetSection(name);
        var (blobs, tables) = (Address(section, "blobServiceUri"), Address(section, "tableServiceUri"));
        if (blobs is null && tables is null)
        {
            if (Said(section["accountName"]) is not { } account)
                return section.GetChildren().Any()
                    ? throw Refused(section, "has neither 'accountName' nor 'blobServiceUri' and 'tableServiceUri'")
                    : null;
            (blobs, tables) = (OfAccount(section, account, "blob"), OfAccount(section, account, "table"));
        }
        if (blobs is null || tables is null)
            throw Refused(section, $"has only one of two addresses: '{(blobs is null ? "blobServiceUri" : "tableServiceUri")}' is missing");
        return new StorageConnection(name, null, blobs, tables, IdentityOf(section));
    }

    private static Uri? Address(IConfigurationSection section, string setting) => Said(section[setting]) switch
    {
        null => null,
        var text when Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            && address.Query.Length == 0 => address,
        _ => throw Refused(section, $"is opened with an identity, so '{setting}' has to be an https address without a query"),
    };

    private static Uri OfAccount(IConfigurationSection section, string account, string service) => account.All(char.IsAsciiLetterOrDigit)
        ? new Uri($"https://{account}.{service}.core.windows.net/")
        : throw Refused(section, "has an 'accountName' that is none: only letters and digits, no address");

    private static TokenCredential IdentityOf(IConfigurationSection section) =>
        (Said(section["credential"])?.ToUpperInvariant(), Said(section["clientId"])) switch
        {
            (null, var client) => new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = client }),
            ("MANAGEDIDENTITY", null) => new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned),
            ("MANAGEDIDENTITY", { } client) => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(client)),
            _ => throw Refused(section, "has a 'credential' that is unknown: only 'managedidentity' is"),
        };

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static InvalidOperationException Refused(IConfigurationSection section, string fault) =>
        new($"The storage connection '{section.Key}' {fault}.");
}
