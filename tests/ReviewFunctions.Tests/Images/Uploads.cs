using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Images;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Images;

/// <summary>What an editor's tools do with images, over HTTP.</summary>
public static class Uploads
{
    private static int _made;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A small photograph that nobody has uploaded before.</summary>
    public static byte[] NewPhoto(int width = 400, int height = 300) =>
        Jpegs.Photograph(width, height, Interlocked.Increment(ref _made) + 100);

    public static async Task<HttpResponseMessage> UploadAsync(
        this HttpClient client, byte[] file, string query = "alt=A+photograph", string? key = null, string token = Editor.Token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/images?{query}") { Content = new ByteArrayContent(file) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request, Cancel);
    }

    public static async Task<HttpResponseMessage> UploadFormAsync(
        this HttpClient client, byte[]? file, params (string Name, string Text)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, text) in fields) form.Add(new StringContent(text), name);
        if (file is not null) form.Add(new ByteArrayContent(file), "file", "holiday.svg");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/images") { Content = form };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Editor.Token);
        return await client.SendAsync(request, Cancel);
    }

    /// <summary>Uploads an image that must be taken.</summary>
    public static async Task<JsonObject> AddImageAsync(this HttpClient client, byte[]? file = null, string query = "alt=A+photograph")
    {
        using var answer = await client.UploadAsync(file ?? NewPhoto(), query);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await answer.JsonAsync();
    }

    /// <summary>Uploads the images of the samples. Again is no fault.</summary>
    public static async Task AddSampleImagesAsync(this HttpClient client)
    {
        var folder = Path.Combine(Repository.Root, "samples", "images");
        var images = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "images.json"), Cancel))?.AsObject() ?? [];
        foreach (var (name, description) in images)
        {
            var query =
                string.Join('&', description?.AsObject().Select(field => $"{field.Key}={Uri.EscapeDataString($"{field.Value}")}") ?? []);
            using var answer = await client.UploadAsync(await File.ReadAllBytesAsync(Path.Combine(folder, name), Cancel), query);
            Assert.True(answer.IsSuccessStatusCode, name);
        }
    }

    public static async Task<JsonObject> ReadImageAsync(this HttpClient client, JsonNode image)
    {
        using var answer = await client.GetAsEditorAsync($"/api/images/{image["id"]}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.JsonAsync();
    }

    /// <summary>Changes or removes an image.</summary>
    public static Task<HttpResponseMessage> ChangeImageAsync(this HttpClient client, HttpMethod method, JsonNode image, string? body = null,
        string? ifMatch = "*") =>
        client.ChangeAsync(method, $"../images/{image["id"]}", ifMatch, body);

    /// <summary>Takes an image down everywhere.</summary>
    public static Task<HttpResponseMessage> TakeDownAsync(this HttpClient client, JsonNode image, string query = "everywhere=true",
        string? token = null) =>
        client.SendAsync(HttpMethod.Delete, $"/api/images/{image["id"]}?{query}", token);

    /// <summary>Allows the file of an image that was taken down.</summary>
    public static Task<HttpResponseMessage> AllowAsync(this HttpClient client, JsonNode image, string? token = null) =>
        client.SendAsync(HttpMethod.Post, $"/api/images/{image["id"]}/allow", token);

    /// <summary>Uploads an image, and takes it down everywhere.</summary>
    public static async Task<JsonObject> AddRemovedImageAsync(this HttpClient client, byte[]? file = null)
    {
        var image = await client.AddImageAsync(file);
        using var removed = await client.TakeDownAsync(image);
        Assert.Equal(HttpStatusCode.OK, removed.StatusCode);
        return image;
    }

    public static JsonObject NewReviewWith(JsonNode image, string? lead = null)
    {
        var review = Editor.NewReview();
        review["body"] = $"Before.\n\n![](image:{image["id"]})\n\nAfter.";
        if (lead is not null) review["leadImage"] = lead;
        return review;
    }

    private static async Task<HttpResponseMessage> SendAsync(this HttpClient client, HttpMethod method, string path, string? token)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? Editor.Token);
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        return await client.SendAsync(request, Cancel);
    }
}
