using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using Stored = ReviewFunctions.Core.Reviews.Review;

namespace ReviewFunctions.OpenApi;

/// <summary>Reviews as they are sent and answered with. Each member is a schema by its name.</summary>
internal static class ReviewSchemas
{
    private const string Significant = nameof(Core.Reviews.Drafts.Rewrite.Significant);

    /// <summary>A review that is asked for.</summary>
    public static OpenApiSchema ReviewDraft => Content()
        .Optional(nameof(ReviewDocument.Status), Schema.OneOf<ReviewStatus>("`draft`, unless a date is given in `published`; `published`; or `scheduled` with that date."))
        .Optional(nameof(ReviewDocument.Published), Schema.Time("When it was published: a date that has passed is kept, one to come schedules."))
        .Optional(nameof(ReviewDocument.FeedId), Schema.Text(Stored.MaxFeedId, "The id that feed readers know it by from another site, without white space."))
        .Optional(nameof(ReviewDocument.FormerPaths), FormerPaths())
        .Optional(
            nameof(ReviewDocument.Quiet),
            Schema.Truth("Whether the feeds of newest entries leave it out, for imports: lists, pages and archives have it."))
        .Object("A review to be created.");

    /// <summary>A review that is written anew.</summary>
    public static OpenApiSchema ReviewRewrite => Written(isPatch: false)
        .Object("A review as it is to be: as GET gives it, with changes. What is left out is gone; fields that are read only may come back as they were.");

    /// <summary>A merge patch of a review.</summary>
    public static OpenApiSchema ReviewPatch => Written(isPatch: true)
        .Patch("A merge patch of a review: what is missing stays, `null` takes away, lists are replaced whole.");

    /// <summary>A review as it is stored.</summary>
    public static OpenApiSchema Review => Document(bodyIsRequired: true).Object("A review as it is stored, and how far its publication is.");

    /// <summary>A page of reviews.</summary>
    public static OpenApiSchema ReviewList => new Fields()
        .Required("Items", Schema.List(Document(bodyIsRequired: false).Object("A review as it is stored."), "The reviews; perhaps fewer than asked for, although there are more.", Http.PageLimit.Max))
        .Optional("Next", Schema.Next)
        .Object("A page of the list of reviews.");

    /// <summary>When a review is to become public.</summary>
    public static OpenApiSchema PublishRequest => new Fields()
        .Optional(nameof(Core.Reviews.Drafts.PublishRequest.At),
            Schema.Time("When: now unless said. A time that has passed is kept as the date of a review that was never public."))
        .Object("When a review is to become public.");

    /// <summary>How far a publication is.</summary>
    public static OpenApiSchema Publication => new()
    {
        Description = "How far the publication of the last change is.",
        OneOf =
        [
            new OpenApiSchema { Type = JsonSchemaType.String, Description = "Whether everything public is up to date.", Enum = [JsonValue.Create("done"), JsonValue.Create("pending")] },
            new Fields()
                .Required("State", new OpenApiSchema { Type = JsonSchemaType.String, Description = "That it is not done.", Enum = [JsonValue.Create("pending")] })
                .Required("Attempts", Schema.Count(1, null, "How often it was tried."))
                .Optional("LastError", Schema.Text("What kind of fault ended the last try."))
                .Required("NotBefore", Schema.Time("When it is tried again."))
                .Object("A publication that did not succeed yet."),
        ],
    };

    /// <summary>What is told of a request that was only checked.</summary>
    public static OpenApiSchema CheckedReview => new Fields()
        .Required(nameof(Core.Reviews.CheckedReview.Warnings), Warnings)
        .Object("What would become of a request, which was only checked.");

    private static OpenApiSchema Warnings =>
        Schema.List(
            Schema.Named(nameof(ProblemSchemas.FieldWarning)),
            "What becomes of what a request brought other than it was written. Only in the answer to that request; ignored when it is sent.");

    private static Fields Document(bool bodyIsRequired) => State(Content(bodyIsRequired), isAlwaysThere: true);

    private static Fields Written(bool isPatch) => State(Content(isPatch: isPatch), isAlwaysThere: false)
        .Optional(Significant, Schema.Truth("Whether readers should notice the change, so that `updated` moves."));

    private static Fields Content(bool bodyIsRequired = true, bool isPatch = false)
    {
        var fields = new Fields()
            .Required(nameof(ReviewContent.Headline), Schema.Text(ReviewContent.MaxHeadline, "Plain text."))
            .Optional(nameof(ReviewContent.Column), Schema.Text(ReviewContent.MaxColumn, "The recurring series that the review belongs to; shown in front of the headline."))
            .Optional(nameof(ReviewContent.Summary), Schema.Text(ReviewContent.MaxSummary, "Plain text."));
        var body = Schema.Text(ReviewContent.MaxBodyBytes, $"The review itself: Markdown with `||spoilers||`, at most {ReviewContent.MaxBodyBytes} bytes of UTF-8.");
        return (bodyIsRequired ? fields.Required(nameof(ReviewContent.Body), body) : fields.Optional(nameof(ReviewContent.Body), body))
            .Optional(nameof(ReviewContent.Verdict), Schema.Text(ReviewContent.MaxVerdict, "The judgement in a sentence: plain text."))
            .Required(nameof(ReviewContent.Language), Schema.Language("The language that it is written in."))
            .Required(nameof(ReviewContent.Subject), Schema.Named(isPatch ? nameof(SubjectSchemas.SubjectPatch) : nameof(SubjectSchemas.Subject)))
            .Optional(nameof(ReviewContent.Rating), Schema.Named(isPatch ? nameof(SubjectSchemas.RatingPatch) : nameof(SubjectSchemas.Rating)))
            .Optional(nameof(ReviewContent.Spoilers), Schema.OneOf<SpoilerLevel>("How much it gives away outside its marked spoilers."))
            .Optional(nameof(ReviewContent.LeadImage), LeadImage)
            .Optional(nameof(ReviewContent.Tags), Schema.List(Schema.Text(Tag.MaxLength, "A tag."), "What it is filed under, each once: case does not tell tags apart.", ReviewContent.MaxTags))
            .Optional(nameof(ReviewContent.Author), Schema.Form(Byline.IdPattern, "The id of the byline that it appears under."))
            .Optional(nameof(ReviewContent.Disclosure), Schema.Text(ReviewContent.MaxDisclosure, "What readers should know about the circumstances, such as a free copy."))
            .Optional(nameof(ReviewContent.Comments), Schema.OneOf<CommentPolicy>("What becomes of a new comment on it, where that is not as the site says."));
    }

    private static Fields State(Fields fields, bool isAlwaysThere)
    {
        var slug = Schema.Text(Slug.MaxLength, "Its place in addresses, not escaped.");
        fields.Fixed(nameof(ReviewDocument.Id), Schema.Id("Its id, for good."), isAlwaysThere);
        return (isAlwaysThere ? fields.Required(nameof(ReviewDocument.Slug), slug) : fields.Optional(nameof(ReviewDocument.Slug), slug))
            .Fixed(nameof(ReviewDocument.FormerSlugs), Schema.List(Schema.Text(Slug.MaxLength, "A slug."), "The slugs that it had before while it was public, newest last.", Stored.MaxFormerSlugs))
            .Fixed(nameof(ReviewDocument.FormerPaths), FormerPaths())
            .Fixed(nameof(ReviewDocument.Quiet), Schema.Truth("Whether the feeds of newest entries leave it out; only there if they do."))
            .Fixed(nameof(ReviewDocument.FeedId), Schema.Text(Stored.MaxFeedId, "The id that feed readers know it by, if it brought one."))
            .Fixed(nameof(ReviewDocument.Url), Schema.Text("The absolute address of its page, which answers while the review is public."), isAlwaysThere)
            .Fixed(nameof(ReviewDocument.Status), Schema.OneOf<ReviewStatus>("Where it is in its life; changed by actions alone."), isAlwaysThere)
            .Fixed(nameof(ReviewDocument.FormerStatus), Schema.OneOf<ReviewStatus>("What it was before it was deleted."))
            .Fixed(nameof(ReviewDocument.Published), Schema.Time("When it was first published; never moves."))
            .Fixed(nameof(ReviewDocument.Due), Schema.Time("When it is to become public."))
            .Fixed(nameof(ReviewDocument.Updated), Schema.Time("When it last changed in a way that readers should notice."), isAlwaysThere)
            .Fixed(nameof(ReviewDocument.Revision), Schema.Count(1, null, "Counts its saves; the number in its ETag."), isAlwaysThere)
            .Fixed(nameof(ReviewDocument.Saved), Schema.Time("When this revision was saved."), isAlwaysThere)
            .Fixed(nameof(ReviewDocument.Editor), Schema.Text("Who saved this revision."), isAlwaysThere)
            .Optional(nameof(ReviewDocument.Publication), Schema.Named(nameof(Publication)))
            .Optional(nameof(ReviewDocument.Warnings), Warnings);
    }

    private static OpenApiSchema LeadImage => new()
    {
        Description = "The image that it opens with: its id, or the id with what the review says of it.",
        OneOf =
        [
            Schema.Id("The id of an image."),
            new Fields()
                .Required(nameof(Core.Reviews.LeadImage.Id), Schema.Id("The id of an image."))
                .Optional(nameof(Core.Reviews.LeadImage.Alt), Schema.Text(ImageDescription.MaxAlt, "What stands for it where it is not seen, instead of the image's own."))
                .Optional(nameof(Core.Reviews.LeadImage.Caption), Schema.Text(ImageDescription.MaxCaption, "What stands below it, instead of the image's own."))
                .Object("The image with what the review says of it."),
        ],
    };

    private static OpenApiSchema FormerPaths() => Schema.List(
        Schema.Text(FormerPath.MaxLength, "A path, such as `/2019/05/old-post/`."), "Where it was before the site was here; each leads to its page.", Stored.MaxFormerPaths);
}
