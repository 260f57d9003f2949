using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Cli.Files;

/// <summary>A picture in a file.</summary>
/// <param name="FilePath">Where it is.</param>
/// <param name="Id">The id that it has on every site, made of its bytes.</param>
/// <param name="Description">What is said of it: <c>alt</c>, and whatever else the API takes.</param>
public sealed record LocalPicture(string FilePath, ImageId Id, JsonObject Description);

/// <summary>
/// The pictures that a review names by their files, in its body (<c>![alt](piano.jpg "caption")</c>) and as <c>leadImage</c>. What else is
/// known of one may stand beside it as JSON, in <c>piano.jpg.json</c>.
/// </summary>
public sealed class LocalPictures
{
    private readonly Folder _folder;
    private readonly Dictionary<string, LocalPicture> _byPath = [];
    private readonly List<Finding> _findings = [];

    private LocalPictures(Folder folder) => _folder = folder;

    /// <summary>The pictures, each once.</summary>
    public IReadOnlyCollection<LocalPicture> Files => _byPath.Values;

    /// <summary>What is wrong with them. Lines are counted from the beginning of the body, from 0.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The body with their ids.</summary>
    public string Body { get; private set; } = "";

    /// <summary>The lead image with its id; <see langword="null"/> if it is not a file.</summary>
    public JsonNode? LeadImage { get; private set; }

    /// <summary>Looks for the pictures of a review.</summary>
    /// <param name="folder">Where its file is.</param>
    /// <param name="fields">Its fields.</param>
    /// <param name="body">Its body.</param>
    public static LocalPictures Of(Folder folder, JsonObject fields, string body)
    {
        var pictures = new LocalPictures(folder);
        var named = NamedPictures.In(body).Where(picture => NamedPictures.IsPath(picture.Address)).ToList();
        pictures.LeadImage = pictures.Lead(fields["leadImage"], named);
        var addresses = named.ToDictionary(picture => picture, picture => pictures.Add(
            picture.Address, picture.Alt, picture.Caption, new Finding(picture.Line, "#/body", "")));
        pictures.Body = NamedPictures.Rename(body, picture => addresses.GetValueOrDefault(picture) is { } id ? $"image:{id}" : null);
        return pictures;
    }

    private JsonNode? Lead(JsonNode? field, List<NamedPicture> named)
    {
        var path = TextOf(field) ?? TextOf((field as JsonObject)?["file"]);
        if (path is null || ImageId.TryParse(path, out _)) return null;
        var says = field as JsonObject;
        // The same picture in the body says what it shows.
        var alt = TextOf(says?["alt"]) ?? named.FirstOrDefault(picture => picture.Address == path && picture.Alt.Length > 0)?.Alt;
        var id = Add(path, alt, TextOf(says?["caption"]), new Finding(0, "#/leadImage", ""));
        if (id is null) return JsonValue.Create(new string('0', ImageId.Length)); // The fault says it, and the rules need not say it again.
        if (says is null) return JsonValue.Create(id.ToString());
        var lead = new JsonObject { ["id"] = id.ToString() };
        foreach (var (name, value) in says)
            if (name != "file") lead[name] = value?.DeepClone();
        return lead;
    }

    private ImageId? Add(string path, string? alt, string? caption, Finding place)
    {
        if (!_folder.TryFind(path, out var file, out var fault)) return Refuse(place, $"{path}: {fault}");
        if (_byPath.TryGetValue(file, out var known)) return known.Id;
        if (new FileInfo(file).Length > ImageDescription.MaxFile) return Refuse(place, $"{path}: The file is longer than 25 MiB.");
        if (Describe($"{file}.json", place) is not { } says) return null;
        if (!says.ContainsKey("alt")) says["alt"] = string.IsNullOrEmpty(alt) ? null : alt;
        if (says["alt"] is null && (says["decorative"] as JsonValue)?.TryGetValue<bool>(out var isDecorative) is true && isDecorative)
            says["alt"] = "";
        if (says["alt"] is null) return Refuse(place, $"{path}: Say what it shows, for those who do not see it: ![what it shows]({path}).");
        if (caption is not null && !says.ContainsKey("caption")) says["caption"] = caption;
        var picture = new LocalPicture(file, ImageId.Of(SHA256.HashData(File.ReadAllBytes(file))), says);
        _byPath.Add(file, picture);
        return picture.Id;
    }

    private JsonObject? Describe(string file, Finding place)
    {
        if (!File.Exists(file)) return [];
        if (new FileInfo(file) is { LinkTarget: null, Length: < ReviewFile.MaxBytes } && TryParse(File.ReadAllText(file)) is { } says)
            return says;
        Refuse(place, $"{Path.GetFileName(file)}: What is said of the picture is no JSON object.");
        return null;
    }

    /// <summary>A JSON object in a file; <see langword="null"/> if it is none.</summary>
    internal static JsonObject? TryParse(string json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private ImageId? Refuse(Finding place, string sentence)
    {
        _findings.Add(place with { Detail = sentence });
        return null;
    }

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
