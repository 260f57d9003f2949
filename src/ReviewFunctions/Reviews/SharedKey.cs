namespace ReviewFunctions.Reviews;

/// <summary>The one function key that lets every editor in.</summary>
internal static class SharedKey
{
    /// <summary>Who is noted as editor while nothing tells editors apart.</summary>
    public const string Editor = "editor";
}
