using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Images.Drafts;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Http;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.OpenApi;

/// <summary>What can stand in a query, by its name; behind the name of an operation that understands it in its own way.</summary>
internal static class QueryParameters
{
    /// <summary>The parameter that says where a list goes on.</summary>
    public const string Cursor = "cursor";

    /// <summary>The parameter that selects fields.</summary>
    public const string Fields = "fields";

    private static readonly IReadOnlyDictionary<string, OpenApiSchema> Schemas = new Dictionary<string, OpenApiSchema>
    {
        [Trial.Parameter] = Schema.Truth("Whether the request is only to be checked. The answer is then 204 if it would have been done."),
        [PageLimit.Parameter] = Schema.Count(1, PageLimit.Max, $"How many there are to be on a page: {PageLimit.Default} unless said."),
        [Cursor] = Schema.Text("Where the list goes on, from the `next` of another page. It belongs to the filter of that page."),
        [Fields] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "`summary` leaves out bodies.", Enum = [JsonValue.Create(ListReviews.Summary)] },
        [CompareRevisions.Since] = Schema.Count(0, null, "The revision that changes are counted from: the one before unless said, and 0 is nothing at all."),
        ["ListImages.alt"] = Schema.Text(ImageDescription.MaxAlt, "Only those whose alternative text has that in it; case does not matter."),
        ["ListComments.status"] = Schema.OneOf<CommentStatus>("Only those that are there."),
        [TakedownRequest.Everywhere] = Schema.Truth("Whether to take the image down now, whatever names it, and to refuse the same bytes from now on."),
        [TakedownRequest.Reason] = Schema.Text(ImageTakedown.MaxReason, "Why it is taken down. Editors see it, readers do not."),
        ["unused"] = Schema.Truth("Whether to leave out those that a revision of a review names."),
        ["alt"] = Schema.Text("What stands for the image where it is not seen. Required, unless the file comes in a form.", ImageDescription.MaxAlt),
        ["decorative"] = Schema.Truth("Whether it says nothing that the text does not say; `alt` is empty then."),
        ["caption"] = Schema.Text(ImageDescription.MaxCaption, "What stands below it, unless a review says otherwise."),
        ["credit"] = Schema.Text(ImageDescription.MaxCredit, "Whose it is."),
        ["focalPoint"] = Schema.Form("[01]?(\\.[0-9]{1,4})?,[01]?(\\.[0-9]{1,4})?", "What must stay in sight, as parts of width and height from the upper left corner: `0.5,0.25`."),
        ["status"] = Schema.OneOf<ReviewStatus>("Only those at that place in their life."),
        ["tag"] = Schema.Text(Tag.MaxLength, "Only those with that tag; case does not matter."),
        ["author"] = Schema.Text("Only those under that byline."),
        ["kind"] = Schema.OneOf<SubjectKind>("Only those about that kind of thing."),
        ["headline"] = Schema.Text(ReviewContent.MaxHeadline, "Only those whose headline begins like that; case does not matter."),
    };

    /// <summary>The parameter by that name, as the operation understands it.</summary>
    /// <exception cref="KeyNotFoundException">A function reads a parameter that nobody has described.</exception>
    public static OpenApiParameter Of(Operation operation, string name)
    {
        var schema = Schemas.TryGetValue($"{operation.Name}.{name}", out var own) ? own : Schemas[name];
        return new OpenApiParameter { Name = name, In = ParameterLocation.Query, Description = schema.Description, Schema = schema };
    }
}
