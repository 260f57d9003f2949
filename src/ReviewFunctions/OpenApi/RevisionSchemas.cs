using Microsoft.OpenApi;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Reviews.History;
using Changed = ReviewFunctions.Core.Reviews.History.FieldChange;
using Compared = ReviewFunctions.Core.Reviews.History.RevisionChanges;

namespace ReviewFunctions.OpenApi;

/// <summary>The history of a review and its end, as they are answered with. Each member is a schema by its name.</summary>
internal static class RevisionSchemas
{
    /// <summary>A page of revisions.</summary>
    public static OpenApiSchema RevisionList => new Fields()
        .Required("Items", Schema.List(Schema.Named(nameof(Revision)), "The revisions, newest first.", Http.PageLimit.Max))
        .Optional("Next", Schema.Next)
        .Object("A page of the list of revisions.");

    /// <summary>A revision in the list.</summary>
    public static OpenApiSchema Revision => new Fields()
        .Required(nameof(RevisionSummary.Revision), Schema.Count(1, null, "Its number."))
        .Required(nameof(RevisionSummary.Saved), Schema.Time("When it was saved."))
        .Required(nameof(RevisionSummary.Editor), Schema.Text("Who saved it."))
        .Required(nameof(RevisionSummary.Status), Schema.OneOf<ReviewStatus>("Where the review was in its life."))
        .Required(nameof(RevisionSummary.Headline), Schema.Text("Its headline."))
        .Object("A save of a review.");

    /// <summary>What changed between two revisions.</summary>
    public static OpenApiSchema RevisionChanges => new Fields()
        .Required(nameof(Compared.From), Schema.Count(0, null, "The number of the former revision; 0 for nothing at all."))
        .Required(nameof(Compared.To), Schema.Count(1, null, "The number of the later one."))
        .Optional(nameof(Compared.Body), Schema.Text("How the body changed: a unified diff of its Markdown. Missing if it did not."))
        .Required(nameof(Compared.Fields), Schema.List(Schema.Named(nameof(FieldChange)), "The other fields that changed."))
        .Object("What changed from one revision to another.");

    /// <summary>A field that changed.</summary>
    public static OpenApiSchema FieldChange => new Fields()
        .Required(nameof(Changed.Field), Schema.Text("Where it is: the names down to it, with slashes between."))
        .Optional(nameof(Changed.Before), new OpenApiSchema { Description = "What it was; missing if it was not there." })
        .Optional(nameof(Changed.After), new OpenApiSchema { Description = "What it is; missing if it is not there." })
        .Object("A field that is another in the later revision.");

    /// <summary>That a review is gone.</summary>
    public static OpenApiSchema Erased => new Fields()
        .Required(nameof(Tombstone.Id), Schema.Id("The id that the review had."))
        .Required(nameof(Tombstone.Erased), Schema.Time("When it was erased."))
        .Required(nameof(Core.Reviews.Erased.Publication), Schema.Named(nameof(ReviewSchemas.Publication)))
        .Object("A review that was erased, and how far its removal is.");
}
