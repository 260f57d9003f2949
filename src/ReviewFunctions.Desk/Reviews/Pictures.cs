using System.Text.Json.Nodes;
using ReviewFunctions.Desk.Api;
using ReviewFunctions.Markup;

namespace ReviewFunctions.Desk.Reviews;

/// <summary>What the site knows of the images that a text shows, so that a preview shows them as the page will.</summary>
public sealed class Pictures(DeskApi api, HttpClient http)
{
    /// <summary>What the site answers of each; <see langword="null"/> of those that it does not have.</summary>
    private readonly Dictionary<ImageId, JsonObject?> _known = [];

    private Uri Site => http.BaseAddress ?? throw new InvalidOperationException("The desk has no address.");

    /// <summary>The image as it is written in Markdown. Its own words are shown with it, unless others are written here.</summary>
    public static string Markdown(string image) => $"![](image:{image})";

    /// <summary>An image, as far as it is known.</summary>
    public Picture? Find(ImageId image) => _known.GetValueOrDefault(image) is { } known ? PictureOf(known, Site) : null;

    /// <summary>Takes what the site has answered about an image.</summary>
    public void Take(JsonObject image)
    {
        if (ImageId.TryParse((string?)image["id"], out var id)) _known[id] = (JsonObject)image.DeepClone();
    }

    /// <summary>Asks for the images that are not known yet.</summary>
    /// <returns>Whether there were any.</returns>
    public async Task<bool> ReadMissingAsync(IEnumerable<ImageId> images, CancellationToken cancel)
    {
        List<ImageId> missing = [.. images.Where(image => !_known.ContainsKey(image))];
        foreach (var image in missing)
        {
            _known[image] = null;
            if ((await api.GetAsync($"api/images/{image}", cancel)).Body is JsonObject found) Take(found);
        }

        return missing.Count > 0;
    }

    /// <summary>Everything that is known.</summary>
    public JsonObject ToJson() => new()
    {
        ["site"] = $"{Site}",
        ["known"] = new JsonArray([.. _known.Values.OfType<JsonObject>().Select(image => image.DeepClone())]),
    };

    /// <summary>Finds images in what <see cref="ToJson"/> made.</summary>
    public static Func<ImageId, Picture?> FromJson(JsonNode json)
    {
        var site = new Uri((string)json["site"]!);
        var known = json["known"]!.AsArray().OfType<JsonObject>().ToLookup(image => (string?)image["id"]);
        return image => known[$"{image}"].FirstOrDefault() is { } found ? PictureOf(found, site) : null;
    }

    private static Picture? PictureOf(JsonObject image, Uri site)
    {
        PictureFile[] files =
        [
            .. from variant in image["variants"] as JsonArray ?? []
               where (string?)variant?["url"] is not null
               select new PictureFile(
                   new Uri((string)variant["url"]!).AbsolutePath[1..], (string?)variant["type"] ?? "", (int?)variant["width"] ?? 0,
                   (int?)variant["height"] ?? 0, (int?)variant["bytes"] ?? 0),
        ];
        return files.Length == 0
            ? null
            : new Picture(site, files, (string?)image["alt"] ?? "", (string?)image["caption"], (string?)image["credit"])
            {
                Focus = image["focalPoint"] is JsonObject point ? new FocalPoint((decimal)point["x"]!, (decimal)point["y"]!) : null,
                Placeholder = (string?)image["placeholder"],
            };
    }
}
