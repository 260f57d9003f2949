using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;
using ReviewFunctions.Core.Telemetry;

namespace ReviewFunctions.Documents.Caching;

/// <summary>What readers get, and what it costs. A poll adds to two counters, and makes nothing for that.</summary>
internal static class DocumentMeter
{
    private static readonly Counter<long> Requests = Signals.Meter.CreateCounter<long>(
        "review_functions.documents.requests", "{request}", "Answers with a document, by kind, status and encoding.");

    private static readonly Counter<long> Lookups = Signals.Meter.CreateCounter<long>(
        "review_functions.documents.lookups", "{lookup}", "Looks for a document: in memory, or only there after asking storage.");

    /// <summary>An answer.</summary>
    /// <param name="status">Its status.</param>
    /// <param name="contentCoding">The encoding that was chosen; <see langword="null"/> for none.</param>
    /// <param name="contentType">The document's media type.</param>
    public static void Answered(int status, string? contentCoding, string contentType)
    {
        if (Requests.Enabled)
            Requests.Add(1, new("kind", KindOf(contentType)), new("status", NameOf(status)), new("encoding", contentCoding ?? "identity"));
    }

    /// <summary>A look for a document.</summary>
    public static void LookedUp(bool isInMemory) =>
        Lookups.Add(1, new KeyValuePair<string, object?>("answer", isInMemory ? "memory" : "storage"));

    private static string KindOf(string contentType) => contentType switch
    {
        _ when contentType.StartsWith("application/rss+xml", StringComparison.Ordinal) => "rss",
        _ when contentType.StartsWith("application/atom+xml", StringComparison.Ordinal) => "atom",
        _ when contentType.StartsWith("application/feed+json", StringComparison.Ordinal) => "json",
        _ when contentType.StartsWith("text/html", StringComparison.Ordinal) => "page",
        _ => "other",
    };

    private static string NameOf(int status) => status switch
    {
        StatusCodes.Status200OK => "200",
        StatusCodes.Status304NotModified => "304",
        StatusCodes.Status301MovedPermanently => "301",
        StatusCodes.Status404NotFound => "404",
        StatusCodes.Status410Gone => "410",
        _ => "other",
    };
}
