using System.Text.Json;

namespace ReviewFunctions.Benchmarks.Load;

/// <summary>An answer of the app, for other servers to give the same.</summary>
/// <param name="Headers">Its headers but <c>Date</c>, which each server sets itself.</param>
/// <param name="Body">Its bytes.</param>
public sealed record RecordedAnswer(IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>Its strong validator.</summary>
    public string ETag => Headers["ETag"];

    /// <summary>Asks a server for a page in one content coding.</summary>
    public static async Task<RecordedAnswer> FetchAsync(Uri page, string coding)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        request.Headers.AcceptEncoding.ParseAdd(coding);
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Date")
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
        return new RecordedAnswer(headers, await answer.Content.ReadAsByteArrayAsync());
    }

    /// <summary>Reads what <see cref="SaveAsync"/> wrote.</summary>
    public static async Task<RecordedAnswer> LoadAsync(string folder, string name) =>
        JsonSerializer.Deserialize<RecordedAnswer>(await File.ReadAllBytesAsync(Path.Combine(folder, name)))
            ?? throw new InvalidDataException($"{name} is no answer.");

    /// <summary>Writes it to a file.</summary>
    public Task SaveAsync(string folder, string name) =>
        File.WriteAllBytesAsync(Path.Combine(folder, name), JsonSerializer.SerializeToUtf8Bytes(this));
}
