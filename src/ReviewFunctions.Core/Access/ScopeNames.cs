using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Core.Access;

/// <summary>Scopes as requests and answers spell them.</summary>
public static class ScopeNames
{
    /// <summary>The scope's name.</summary>
    public static string Of(AccessScope scope) => EnumNames.Of(scope);
}
