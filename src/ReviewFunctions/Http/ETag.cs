using System.Globalization;

namespace ReviewFunctions.Http;

/// <summary>The validator of a stored review: its revision, strong.</summary>
internal static class ETag
{
    /// <summary>The entity tag of a revision, with its quotes.</summary>
    public static string Of(int revision) => string.Create(CultureInfo.InvariantCulture, $"\"{revision}\"");
}
