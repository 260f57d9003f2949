using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace ReviewFunctions.LocalRuntime.Access;

/// <summary>
/// The app's two keys, from <c>LocalRuntime:MasterKey</c> and <c>LocalRuntime:FunctionKey</c>. Without a key, what needs it is closed.
/// </summary>
internal sealed class AccessKeys(IConfiguration settings)
{
    private const string Header = "x-functions-key";
    private const string QueryParameter = "code";

    private readonly byte[]? _master = Digest(settings["LocalRuntime:MasterKey"]);
    private readonly byte[]? _function = Digest(settings["LocalRuntime:FunctionKey"]);

    /// <summary>Whether the request carries a key for the level. The header is looked at before the query, as on Azure.</summary>
    public bool Open(AuthorizationLevel level, HttpRequest request)
    {
        if (level is AuthorizationLevel.Anonymous)
            return true;

        var given = Digest((request.Headers.TryGetValue(Header, out var header) ? header : request.Query[QueryParameter]).FirstOrDefault());
        return Same(given, _master) || (level is AuthorizationLevel.Function && Same(given, _function));
    }

    private static byte[]? Digest(string? key) => string.IsNullOrEmpty(key) ? null : SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private static bool Same(byte[]? given, byte[]? key) =>
        given is not null && key is not null && CryptographicOperations.FixedTimeEquals(given, key);
}
