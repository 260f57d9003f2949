using System.Text;
using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Files;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Cli.Export;

/// <summary>A review as a file of an export.</summary>
public static class ExportedReview
{
    /// <summary>What says nothing about the review itself.</summary>
    private static readonly string[] LeftOut = ["body", "publication", "warnings"];

    /// <summary>The longest name of a file that every system takes, without its ending, in bytes of UTF-8.</summary>
    private const int MaxNameBytes = 200;

    /// <summary>The name of its file: its slug, or its id where that is too long for a file.</summary>
    public static string FileNameOf(JsonObject review)
    {
        if (!Slug.TryParse((string?)review["slug"] ?? "", out var slug) || !ReviewId.TryParse((string?)review["id"] ?? "", out var id))
            throw new CommandException(ExitCode.Unreachable, "The site has a review without a slug or an id.");
        var name = slug.ToString();
        return Encoding.UTF8.GetByteCount(name) <= MaxNameBytes ? $"{name}.md" : $"{id}.md";
    }

    /// <summary>The text of its file, from which a site makes the same review.</summary>
    /// <param name="review">The review as the API gives it.</param>
    /// <param name="settings">The settings of its site.</param>
    /// <param name="pictures">The paths of the pictures that can be had, by their ids.</param>
    public static string Write(JsonObject review, JsonObject settings, IReadOnlyDictionary<string, string> pictures)
    {
        var fields = review.DeepClone().AsObject();
        foreach (var name in LeftOut) fields.Remove(name);
        if (fields["leadImage"] is { } lead) fields["leadImage"] = LeadOf(lead, pictures);
        // Readers of feeds know it by this, and go on doing so wherever it is imported.
        fields["feedId"] = FeedIdOf(review, settings);
        return FrontMatterWriter.Write(fields, BodyOf(review, pictures));
    }

    /// <summary>The body of a review or a page, with the files of its pictures.</summary>
    /// <param name="text">The review or the page as the API gives it.</param>
    /// <param name="pictures">The paths of the pictures that can be had, by their ids.</param>
    internal static string BodyOf(JsonObject text, IReadOnlyDictionary<string, string> pictures) =>
        NamedPictures.Rename((string?)text["body"] ?? "", picture => PathOf(picture.Address, pictures));

    /// <summary>The id that a review has in feeds.</summary>
    public static string FeedIdOf(JsonObject review, JsonObject settings) =>
        (string?)review["feedId"] ?? $"tag:{settings["tagAuthority"]}:review/{review["id"]}";

    private static JsonNode? LeadOf(JsonNode lead, IReadOnlyDictionary<string, string> pictures)
    {
        if (lead is not JsonObject says) return pictures.TryGetValue(lead.ToString(), out var path) ? path : lead.DeepClone();
        var fields = says.DeepClone().AsObject();
        if (!pictures.TryGetValue((string?)says["id"] ?? "", out var file)) return fields;
        fields.Remove("id");
        fields.Insert(0, "file", file);
        return fields;
    }

    private static string? PathOf(string address, IReadOnlyDictionary<string, string> pictures) =>
        address.StartsWith("image:", StringComparison.Ordinal) && ImageId.TryParse(address["image:".Length..], out var id)
            && pictures.TryGetValue(id.ToString(), out var path)
            ? path
            : null;
}
