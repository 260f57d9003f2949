using System.Text.Json.Nodes;
using ReviewFunctions.Markup;

namespace ReviewFunctions.Cli.Export;

/// <summary>The pictures of a site as attachments: WordPress fetches each from the site that it leaves.</summary>
public sealed class WordPressPictures
{
    private readonly Dictionary<ImageId, (int Number, Picture Picture)> _all = [];

    /// <summary>The pictures in their order.</summary>
    public IEnumerable<(int Number, Picture Picture)> All => _all.Values;

    /// <summary>Adds a picture, unless readers cannot have it.</summary>
    /// <param name="image">The image as the API gives it.</param>
    public void Add(JsonObject image)
    {
        if (!ImageId.TryParse((string?)image["id"], out var id) || _all.ContainsKey(id)) return;
        var files = (image["variants"] as JsonArray)?.OfType<JsonObject>();
        var widest = files?.LastOrDefault(file => (string?)file["type"] != PictureFile.WebP);
        if (widest is null || !Uri.TryCreate((string?)widest["url"], UriKind.Absolute, out var address)) return;
        var file = new PictureFile(
            address.AbsolutePath[1..], $"{widest["type"]}", Number(widest["width"]), Number(widest["height"]), Number(widest["bytes"]));
        var site = new Uri(address, "/");
        var picture = new Picture(site, [file], $"{image["alt"]}", (string?)image["caption"], (string?)image["credit"]);
        _all.Add(id, (_all.Count + 1, picture));
    }

    /// <summary>The picture; <see langword="null"/> if readers cannot have it.</summary>
    public Picture? Find(ImageId id) => _all.TryGetValue(id, out var found) ? found.Picture : null;

    /// <summary>The number of the attachment that a review opens with; <see langword="null"/> for none.</summary>
    /// <param name="lead">The field <c>leadImage</c>.</param>
    public int? NumberOf(JsonNode? lead)
    {
        var text = lead is JsonObject says ? (string?)says["id"] : (string?)lead;
        return ImageId.TryParse(text, out var id) && _all.TryGetValue(id, out var found) ? found.Number : null;
    }

    private static int Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out var number) ? number : 0;
}
