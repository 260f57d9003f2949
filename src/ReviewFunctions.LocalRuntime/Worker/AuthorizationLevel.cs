namespace Microsoft.Azure.Functions.Worker;

/// <summary>The key that a request must carry, in <c>x-functions-key</c> or <c>?code=</c>.</summary>
public enum AuthorizationLevel
{
    /// <summary>None.</summary>
    Anonymous = 0,

    /// <summary>A user's token; here only the master key is one.</summary>
    User = 1,

    /// <summary>The function key or the master key.</summary>
    Function = 2,

    /// <summary>A system key; here only the master key is one.</summary>
    System = 3,

    /// <summary>The master key.</summary>
    Admin = 4,
}
