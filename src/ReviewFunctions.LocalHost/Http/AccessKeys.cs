using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using ReviewFunctions.LocalHost.Worker;

namespace ReviewFunctions.LocalHost.Http;

/// <summary>The host's two keys. Without a key, what needs it is closed.</summary>
internal sealed class AccessKeys(FunctionsHostOptions options)
{
    private const string Header = "x-functions-key";
    private const string QueryParameter = "code";

    private readonly byte[]? _master = Digest(options.MasterKey);
    private readonly byte[]? _function = Digest(options.FunctionKey);

    /// <summary>Whether the request carries a key for the level. The header is looked at before the query, as on Azure.</summary>
    public bool Open(KeyLevel level, HttpRequest request)
    {
        if (level is KeyLevel.Anonymous)
            return true;

        var given = Digest((request.Headers.TryGetValue(Header, out var header) ? header : request.Query[QueryParameter]).FirstOrDefault());
        return Same(given, _master) || (level is KeyLevel.Function && Same(given, _function));
    }

    private static byte[]? Digest(string? key) => string.IsNullOrEmpty(key) ? null : SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private static bool Same(byte[]? given, byte[]? key) =>
        given is not null && key is not null && CryptographicOperations.FixedTimeEquals(given, key);
}
