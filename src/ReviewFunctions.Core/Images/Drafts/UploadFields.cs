using System.Globalization;
using System.Text.Json.Nodes;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Core.Images.Drafts;

/// <summary>Reads what is said of an image as it is uploaded: in the query of its address, or in fields of a form.</summary>
public static class UploadFields
{
    /// <summary>What can be said.</summary>
    public static IReadOnlyList<string> Names { get; } = ["alt", "decorative", "caption", "credit", "focalPoint"];

    /// <summary>
    /// Reads fields of text as the same fields of JSON are read. One that is empty is missing, but for the alternative text.
    /// </summary>
    /// <param name="fields">The fields that were sent.</param>
    public static Outcome<ImageDescription> Read(IReadOnlyDictionary<string, string> fields)
    {
        var json = new JsonObject();
        foreach (var (name, text) in fields)
            if (text.Length > 0 || name == "alt") json[name] = ValueOf(name, text);
        return JsonRequest.Read(JsonFormat.Bytes(json), RefusalKind.InvalidImage, Read);
    }

    private static ImageDescription? Read(JsonFields fields)
    {
        var description = DescriptionFields.Read(fields);
        fields.RefuseOthers();
        return description;
    }

    private static JsonNode ValueOf(string name, string text) => (name, text) switch
    {
        ("decorative", "true") => true,
        ("decorative", "false") => false,
        ("focalPoint", _) when text.Split(',') is [var x, var y] && Number(x) is { } across && Number(y) is { } down =>
            new JsonObject { ["x"] = across, ["y"] = down },
        _ => text,
    };

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
