using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Files;
using ReviewFunctions.Cli.Sites;
using ReviewFunctions.Markup;

namespace ReviewFunctions.Cli.Posting;

/// <summary>Uploads pictures that a site does not have. The bytes say which picture it is, so none is uploaded twice.</summary>
public sealed class PictureUploader(SiteClient site)
{
    private readonly ConcurrentDictionary<ImageId, bool> _known = [];

    /// <summary>Uploads a picture, if the site does not have it.</summary>
    /// <returns>Whether it was uploaded.</returns>
    /// <exception cref="Running.CommandException">The site refuses it.</exception>
    public Task<bool> UploadAsync(LocalPicture picture, CancellationToken cancel) =>
        UploadAsync(picture.Id, picture.Description, () => File.ReadAllBytesAsync(picture.FilePath, cancel), cancel);

    /// <summary>Uploads a file with what is said of it, if the site does not have it.</summary>
    /// <param name="id">The id of the picture.</param>
    /// <param name="description">What is said of it.</param>
    /// <param name="read">Reads the file.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <returns>Whether it was uploaded.</returns>
    /// <exception cref="Running.CommandException">The site refuses it.</exception>
    public async Task<bool> UploadAsync(ImageId id, JsonObject description, Func<Task<byte[]>> read, CancellationToken cancel)
    {
        if (_known.ContainsKey(id)) return false;
        var found = await site.GetAsync($"/api/images/{id}", cancel);
        if (!found.IsGood && found.Status != HttpStatusCode.NotFound) throw found.Refused();
        var isNew = !found.IsGood;
        if (isNew && await SendAsync(description, await read(), cancel) is { IsGood: false } refused) throw refused.Refused();
        _known[id] = isNew;
        return isNew;
    }

    private Task<SiteAnswer> SendAsync(JsonObject description, byte[] file, CancellationToken cancel)
    {
        var query = description.Where(part => part.Value is not null)
            .Select(part => $"{Uri.EscapeDataString(part.Key)}={Uri.EscapeDataString(ValueOf(part.Value!))}"); // Not null: the line above.
        return site.UploadAsync($"/api/images?{string.Join('&', query)}", file, cancel);
    }

    private static string ValueOf(JsonNode value) => value switch
    {
        JsonObject point => $"{point["x"]},{point["y"]}",
        _ => value.ToString(),
    };
}
