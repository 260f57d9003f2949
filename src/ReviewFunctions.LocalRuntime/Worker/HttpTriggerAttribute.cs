using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function for the HTTP requests that its route and methods take.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
[SuppressMessage("Design", "CA1019", Justification = "The worker's signature.")]
public sealed class HttpTriggerAttribute : Attribute
{
    /// <summary>Every method, with a function key.</summary>
    public HttpTriggerAttribute() => AuthLevel = AuthorizationLevel.Function;

    /// <summary>Those methods, open to everyone.</summary>
    /// <param name="methods">Methods of any case; none means every method.</param>
    public HttpTriggerAttribute(params string[] methods) => Methods = methods;

    /// <summary>Every method, with the key of that level.</summary>
    /// <param name="authLevel">The key that a request must carry.</param>
    public HttpTriggerAttribute(AuthorizationLevel authLevel) => AuthLevel = authLevel;

    /// <summary>Those methods, with the key of that level.</summary>
    /// <param name="authLevel">The key that a request must carry.</param>
    /// <param name="methods">Methods of any case; none means every method.</param>
    public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods)
    {
        AuthLevel = authLevel;
        Methods = methods;
    }

    /// <summary>The route below the prefix of <c>host.json</c>; null or empty: the function's name.</summary>
    public string? Route { get; set; }

    /// <summary>The methods taken; null or empty: every method.</summary>
    [SuppressMessage("Performance", "CA1819", Justification = "The worker's signature.")]
    public string[]? Methods { get; }

    /// <summary>The key that a request must carry.</summary>
    public AuthorizationLevel AuthLevel { get; }
}
