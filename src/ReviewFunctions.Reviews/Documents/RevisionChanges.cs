using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Reviews.Documents;

/// <summary>What changed from one revision of a review to another.</summary>
/// <param name="From">The number of the former one; 0 for nothing at all.</param>
/// <param name="To">The number of the later one.</param>
/// <param name="Body">How the body changed, as a unified diff of its Markdown; <see langword="null"/> if it did not.</param>
/// <param name="Fields">The other fields that changed.</param>
public sealed record RevisionChanges(int From, int To, string? Body, IReadOnlyList<FieldChange> Fields)
{
    /// <summary>What a diff calls the former side where there is none.</summary>
    private const string Nothing = "/dev/null";

    /// <summary>The body has a form of its own; revisions always differ in the others, and the list of them has those.</summary>
    private static readonly string[] Apart = ["body", "revision", "saved"];

    /// <summary>Compares two revisions of one review, in either order of time.</summary>
    /// <param name="before">The former one; <see langword="null"/> for nothing.</param>
    /// <param name="after">The later one.</param>
    /// <param name="site">The site, which says where the review's page is.</param>
    public static RevisionChanges Between(Review? before, Review after, SiteSettings site) => new(
        before?.Revision ?? 0,
        after.Revision,
        UnifiedDiff.Between(before?.Content.Body ?? "", after.Content.Body, before is null ? Nothing : NameOf(before), NameOf(after)),
        FieldChange.Between(before is null ? [] : FieldsOf(before, site), FieldsOf(after, site)));

    /// <summary>As the editors' API answers with it: JSON in UTF-8.</summary>
    public byte[] ToJson()
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, JsonFormat.Writer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("from", From);
            writer.WriteNumber("to", To);
            if (Body is not null) writer.WriteString("body", Body);
            writer.WriteStartArray("fields");
            foreach (var change in Fields) Write(writer, change);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        return json.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, FieldChange change)
    {
        writer.WriteStartObject();
        writer.WriteString("field", change.Field);
        foreach (var (name, value) in (ReadOnlySpan<(string, JsonNode?)>)[("before", change.Before), ("after", change.After)])
        {
            if (value is null) continue;
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
        writer.WriteEndObject();
    }

    private static JsonObject FieldsOf(Review review, SiteSettings site)
    {
        var fields = JsonNode.Parse(ReviewJson.Write(ReviewDocument.Of(review, site, publication: null)))?.AsObject() ?? [];
        foreach (var name in Apart) fields.Remove(name);
        return fields;
    }

    // What applies diffs takes the part before the tab for the file's name.
    private static string NameOf(Review review) => string.Create(CultureInfo.InvariantCulture, $"body.md\trevision {review.Revision}");
}

/// <summary>A revision as it stands in the list of them.</summary>
/// <param name="Revision">Its number.</param>
/// <param name="Saved">When it was saved, in whole seconds UTC.</param>
/// <param name="Editor">Who saved it.</param>
/// <param name="Status">Where the review was in its life.</param>
/// <param name="Headline">Its headline.</param>
public sealed record RevisionSummary(int Revision, DateTimeOffset Saved, string Editor, ReviewStatus Status, string Headline)
{
    /// <summary>The summary of a review at one of its revisions.</summary>
    public static RevisionSummary Of(Review review) =>
        new(review.Revision, review.Saved, review.Editor, review.Status, review.Content.Headline);
}
