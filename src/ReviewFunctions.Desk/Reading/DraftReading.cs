using System.Text.Json.Nodes;
using ReviewFunctions.Desk.Api;
using ReviewFunctions.Desk.Reviews;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Desk.Reading;

/// <summary>What there is to say of a draft, by the rules of the site itself.</summary>
/// <param name="Faults">What is wrong.</param>
/// <param name="Warnings">What would be shown otherwise than it is written.</param>
/// <param name="Images">The images that it shows, the one that leads among them.</param>
/// <param name="Count">How long its text is.</param>
public sealed record DraftReading(
    IReadOnlyList<FieldNote> Faults, IReadOnlyList<FieldNote> Warnings, IReadOnlyList<ImageId> Images, TextCount Count)
{
    /// <summary>Nothing, of a draft that nobody has read yet.</summary>
    public static DraftReading None { get; } = new([], [], [], new TextCount(0));

    /// <summary>Reads a draft.</summary>
    public static DraftReading Of(Draft draft)
    {
        var (faults, warnings) = draft.Check();
        IEnumerable<ImageId> lead = draft.Lead is { } id ? [id] : [];
        return new DraftReading(faults, warnings, [.. lead.Concat(BodyImages.Of(draft.Body)).Distinct()], TextCount.Of(draft.Body));
    }

    /// <summary>The same as text, for another runtime.</summary>
    public string ToText() => JsonFormat.Text(new JsonObject
    {
        ["faults"] = List(Faults),
        ["warnings"] = List(Warnings),
        ["images"] = new JsonArray([.. Images.Select(image => JsonValue.Create($"{image}"))]),
        ["words"] = Count.Words,
    });

    /// <summary>What <see cref="ToText"/> made.</summary>
    public static DraftReading FromText(string text)
    {
        var json = JsonNode.Parse(text)!;
        ImageId[] images = [.. json["images"]!.AsArray().Select(image => ImageId.Parse((string)image!))];
        return new DraftReading(NotesIn(json["faults"]), NotesIn(json["warnings"]), images, new TextCount((int)json["words"]!));
    }

    private static JsonArray List(IEnumerable<FieldNote> notes) =>
        [.. notes.Select(note => new JsonObject { ["pointer"] = note.Pointer, ["detail"] = note.Detail })];

    private static FieldNote[] NotesIn(JsonNode? list) =>
        [.. list!.AsArray().Select(note => new FieldNote((string)note!["pointer"]!, (string)note["detail"]!))];
}
