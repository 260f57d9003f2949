using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ReviewFunctions.Markup;

namespace ReviewFunctions.Cli.Export;

/// <summary>A picture as a file of an export.</summary>
/// <param name="Id">Its id.</param>
/// <param name="FileName">The name of its file.</param>
/// <param name="Description">What is said of it, as an upload takes it.</param>
public sealed record ExportedPicture(string Id, string FileName, JsonObject Description)
{
    private static readonly string[] Said = ["alt", "decorative", "caption", "credit", "focalPoint"];

    /// <summary>The picture; <see langword="null"/> for one that was taken down or is not known to be one.</summary>
    /// <param name="image">The image as the API gives it.</param>
    public static ExportedPicture? Of(JsonObject image)
    {
        if (!ImageId.TryParse((string?)image["id"], out var id) || (string?)image["status"] is "removing" or "removed") return null;
        var ending = (string?)image["kind"] switch
        {
            "jpeg" => "jpg",
            "png" => "png",
            "webP" => "webp",
            "gif" => "gif",
            _ => null,
        };
        if (ending is null) return null;
        var description = new JsonObject();
        foreach (var name in Said)
            if (image[name] is { } value) description[name] = value.DeepClone();
        return new ExportedPicture(id.ToString(), $"{id}.{ending}", description);
    }

    /// <summary>Whether a file is this picture already.</summary>
    public bool IsIn(string file) =>
        File.Exists(file) && ImageId.Of(SHA256.HashData(File.ReadAllBytes(file))).ToString() == Id;
}
