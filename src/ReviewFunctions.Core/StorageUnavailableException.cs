namespace ReviewFunctions.Core;

/// <summary>The storage did not answer, or answered that it cannot now, after all the tries that it gets.</summary>
public sealed class StorageUnavailableException : Exception
{
    /// <summary>What a failed message says of it, whatever this type is called.</summary>
    public const string StoredName = "StorageUnavailableException";

    /// <summary>An outage of which nothing is known.</summary>
    public StorageUnavailableException() : base("The storage is unavailable.") { }

    /// <summary>An outage, described for the log.</summary>
    public StorageUnavailableException(string message) : base(message) { }

    /// <summary>An outage, described for the log, with the fault that showed it.</summary>
    public StorageUnavailableException(string message, Exception innerException) : base(message, innerException) { }
}
